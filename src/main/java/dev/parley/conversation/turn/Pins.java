package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.nlu.Entity;
import dev.parley.nlu.Understanding;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What pins a question down: the names in it. A passage that lacks one answers another question. The customer's own
 * figures, and names of which it is known what they are, pin nothing: an offer of 27 thousand is judged by the price policy
 * as any other is.
 */
final class Pins {

    /** A capitalised word inside a sentence. */
    private static final Pattern PIN = Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N},]\\s)\\p{Lu}[\\p{L}\\p{M}]{2,}");

    private Pins() {}

    /** @param rest of the question, beside what is known to be meant */
    static boolean hold(String rest, Understanding read, Passage passage) {
        String text = (passage.title() + " " + passage.content()).toLowerCase(Locale.ROOT);
        return PIN.matcher(rest)
                .results()
                .map(MatchResult::group)
                .allMatch(pin -> isKnown(pin, read) || text.contains(pin.toLowerCase(Locale.ROOT)));
    }

    private static boolean isKnown(String pin, Understanding read) {
        return read.entities().stream().map(Entity::text).anyMatch(said -> said.contains(pin));
    }
}
