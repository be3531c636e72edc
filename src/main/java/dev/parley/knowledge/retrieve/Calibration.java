package dev.parley.knowledge.retrieve;

import dev.parley.shared.Language;

/** Turns evidence into a rank among passages and into a score that means the same for every corpus. */
final class Calibration {

    private static final String ENGLISH = Language.ENGLISH.code();
    private static final double WORDS_OF_ENGLISH = 0.25;
    /** The model reads other languages through the glossary only, so their words count more. */
    private static final double WORDS_OF_OTHERS = 0.5;

    /** Meaning decides, words break the near ties that meaning leaves. */
    double rank(Question question, Evidence evidence) {
        double words = question.language().equals(ENGLISH) ? WORDS_OF_ENGLISH : WORDS_OF_OTHERS;
        return evidence.meaning() + words * evidence.coverage();
    }

    double score(Question question, Evidence evidence) {
        double weighed = -3.2 + 4.0 * evidence.meaning() + 3.0 * evidence.coverage();
        return 1 / (1 + Math.exp(-weighed));
    }
}
