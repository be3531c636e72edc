package dev.parley.knowledge.retrieve;

import dev.parley.shared.Language;

/**
 * Turns evidence into a rank among passages and into a score that means the same for every corpus: the chance that the
 * passage answers. Weights are those of docs/adr/0002-fusion.md.
 */
final class Calibration {

    private static final String ENGLISH = Language.ENGLISH.code();
    private static final double WORDS_OF_ENGLISH = 0.25;
    /** The model reads other languages through the glossary only, so their words count more. */
    private static final double WORDS_OF_OTHERS = 0.5;

    private static final double BIAS = -0.74;
    private static final double MEANING = 1.2;
    private static final double COVERAGE = 1.5;
    private static final double UNKNOWN = -1.05;
    private static final double ANCHORS_MISSING = -5.2;
    private static final double TOPICS_MISSING = -4.9;

    /** Meaning decides, words break the near ties that meaning leaves. */
    double rank(Question question, Evidence evidence) {
        double words = question.language().equals(ENGLISH) ? WORDS_OF_ENGLISH : WORDS_OF_OTHERS;
        return evidence.meaning() + words * evidence.coverage();
    }

    double score(Evidence evidence) {
        double weighed = BIAS
                + MEANING * evidence.meaning()
                + COVERAGE * evidence.coverage()
                + UNKNOWN * evidence.unknown()
                + ANCHORS_MISSING * evidence.anchorsMissing()
                + TOPICS_MISSING * evidence.topicsMissing();
        return 1 / (1 + Math.exp(-weighed));
    }
}
