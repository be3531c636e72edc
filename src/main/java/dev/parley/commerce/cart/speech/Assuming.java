package dev.parley.commerce.cart.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives a message that says no deed the one it is likely to mean: that of its intent, or of its shape. */
final class Assuming {

    private final List<Chunk> chunks;
    private final CartIntents intents;
    private final boolean answering;

    /** @param answering whether something else was just asked, so that only plain words count */
    Assuming(List<Chunk> chunks, CartIntents intents, boolean answering) {
        this.chunks = chunks;
        this.intents = intents;
        this.answering = answering;
    }

    void over(List<@Nullable Deed> deeds) {
        Deed intended = answering ? null : intents.intended(CartIntents.LIKELY);
        for (int at = 0; at < chunks.size(); at++) {
            Deed assumed = assumed(chunks.get(at), intended);
            deeds.set(at, assumed == null ? deeds.get(at) : assumed);
        }
        if (deeds.contains(Deed.ADD) && !answering && chunks.size() > 1) {
            addCounted(deeds);
        }
    }

    private @Nullable Deed assumed(Chunk chunk, @Nullable Deed intended) {
        if (isWholeOrder(chunk) && intents.mayAdd() && intended == null) {
            return Deed.ADD;
        }
        if (Spreading.goes(intended) && Spreading.hasGoods(chunk)) {
            return intended;
        }
        return isWanted(chunk) || Spreading.isOrder(chunk) && (!intents.isAsking() || isBare(chunk)) ? Deed.ADD : null;
    }

    private boolean isWholeOrder(Chunk chunk) {
        return !answering && !chunk.items().isEmpty() && !chunk.counts().isEmpty();
    }

    private boolean isWanted(Chunk chunk) {
        return !answering && chunk.has(Cue.WANT) && Spreading.isPointed(chunk) && !intents.isAsking();
    }

    /** Nothing but goods, numbers and units. */
    private static boolean isBare(Chunk chunk) {
        return chunk.said().stream().allMatch(said -> said.is(Cue.UNIT) || said.is(Cue.FILLER))
                && !chunk.has(Cue.QUESTION);
    }

    /** So many of what nobody knows is an order, too, beside one that is. */
    private void addCounted(List<@Nullable Deed> deeds) {
        for (int at = 0; at < chunks.size(); at++) {
            if (deeds.get(at) == null && !chunks.get(at).counts().isEmpty()) {
                deeds.set(at, Deed.ADD);
            }
        }
    }
}
