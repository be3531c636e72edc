package dev.parley.commerce.cart.speech;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Gives the chunks of a message that say no deed that of their neighbours. */
final class Spreading {

    private final List<Chunk> chunks;
    private final boolean verbFinal;

    Spreading(List<Chunk> chunks, boolean verbFinal) {
        this.chunks = chunks;
        this.verbFinal = verbFinal;
    }

    /** A chunk without a verb belongs to the verb before it, or where verbs end a sentence to the one behind it. */
    void over(List<@Nullable Deed> deeds) {
        if (verbFinal) {
            spreadBack(deeds);
            spreadOn(deeds);
        } else {
            spreadOn(deeds);
            spreadBack(deeds);
        }
    }

    private void spreadOn(List<@Nullable Deed> deeds) {
        Deed last = null;
        for (int at = 0; at < deeds.size(); at++) {
            Deed own = deeds.get(at);
            if (own == null && goes(last) && hasGoods(chunks.get(at))) {
                deeds.set(at, last);
            }
            last = own == null ? last : own;
        }
    }

    private void spreadBack(List<@Nullable Deed> deeds) {
        Deed next = null;
        for (int at = deeds.size() - 1; at >= 0; at--) {
            Deed own = deeds.get(at);
            boolean sameSentence = at + 1 < chunks.size() && !chunks.get(at + 1).afterStrong();
            if (own == null && goes(next) && sameSentence && hasGoods(chunks.get(at))) {
                deeds.set(at, verbFinal || !isOrder(chunks.get(at)) ? next : Deed.ADD);
            }
            next = deeds.get(at) == null && !sameSentence ? null : deeds.get(at) == null ? next : deeds.get(at);
        }
    }

    /** So many of something that is pointed at. */
    static boolean isOrder(Chunk chunk) {
        return !chunk.counts().isEmpty() && (isPointed(chunk) || chunk.has(Cue.POINT));
    }

    static boolean goes(@Nullable Deed deed) {
        return deed == Deed.ADD || deed == Deed.UPDATE || deed == Deed.RATHER || deed == Deed.REMOVE;
    }

    static boolean hasGoods(Chunk chunk) {
        return !chunk.items().isEmpty() || !chunk.counts().isEmpty();
    }

    static boolean isPointed(Chunk chunk) {
        return chunk.items().stream().anyMatch(item -> item.ref().text() == null);
    }
}
