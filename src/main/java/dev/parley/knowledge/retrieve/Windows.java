package dev.parley.knowledge.retrieve;

import java.util.regex.Pattern;

/** Puts an article that is about one thing before a part of a long document that touches on it among others. */
final class Windows {

    /** What the rank of a part counts for: it holds many words, and so a few of any question. */
    private static final double PART = 0.9;

    private static final Pattern TITLE = Pattern.compile("\\(part \\d+\\)$");

    private Windows() {}

    static double weight(String title) {
        return TITLE.matcher(title).find() ? PART : 1;
    }
}
