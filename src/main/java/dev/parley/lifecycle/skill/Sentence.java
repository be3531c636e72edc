package dev.parley.lifecycle.skill;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A sentence of a message.
 *
 * @param start offset of its first unit
 */
record Sentence(String text, int start) {

    /** A stop with a blank behind it, so that "p.m." in the middle and "10.30" end nothing. */
    private static final Pattern END = Pattern.compile("[.!?;।\\n]+(?=\\s|$)");

    static List<Sentence> of(String message) {
        List<Sentence> sentences = new ArrayList<>();
        Matcher end = END.matcher(message);
        int from = 0;
        while (end.find()) {
            sentences.add(new Sentence(message.substring(from, end.end()), from));
            from = end.end();
        }
        if (from < message.length()) {
            sentences.add(new Sentence(message.substring(from), from));
        }
        return sentences;
    }

    /** The one that this place is in. */
    static String around(String message, int place) {
        return of(message).stream()
                .filter(sentence -> sentence.holds(place))
                .map(Sentence::text)
                .findFirst()
                .orElse(message);
    }

    boolean holds(int place) {
        return place >= start && place < start + text.length();
    }
}
