package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What pins a question down: the names and figures in it. A passage that lacks one answers another question. */
final class Pins {

    /** A capitalised word inside a sentence, or a figure. */
    private static final Pattern PIN =
            Pattern.compile("(?<=[\\p{L}\\p{M}\\p{N},]\\s)\\p{Lu}[\\p{L}\\p{M}]{2,}|\\p{Nd}{2,}");

    private Pins() {}

    static boolean hold(String question, Passage passage) {
        String text = (passage.title() + " " + passage.content()).toLowerCase(Locale.ROOT);
        return PIN.matcher(question)
                .results()
                .map(MatchResult::group)
                .allMatch(pin -> text.contains(pin.toLowerCase(Locale.ROOT)));
    }
}
