package dev.parley.knowledge.retrieve;

import dev.parley.shared.Language;

/**
 * Turns evidence into a rank among passages and into a score that means the same for every corpus: the chance that the
 * passage answers. Weights are those of docs/adr/0002-fusion.md.
 */
final class Calibration {

    private static final String ENGLISH = Language.ENGLISH.code();
    private static final double WORDS_OF_ENGLISH = 0.2;
    /** The model reads other languages through the glossary only, so their words count more. */
    private static final double WORDS_OF_OTHERS = 0.5;

    /** What a title says the passage is about. */
    private static final double TITLED = 0.1;

    /** Set so that refusals are best at the default floor of 0.40. */
    private static final double BIAS = -0.02;
    /** Cosine of the best part of the passage. */
    private static final double MEANING = 2.72;
    /** Words of the question that the passage lacks, unless it is told as a story. */
    private static final double UNCOVERED = -4.54;

    private static final double TOLD = 0.3;
    /** A story is believed from the first cosine on, and wholly from the second. */
    private static final double TOLD_FROM = 0.2;

    private static final double TOLD_WHOLLY = 0.35;
    /** Those of them that other passages have. */
    private static final double FOREIGN = -1.2;
    /** Names, days and topics the passage lacks. */
    private static final double PINS_MISSING = -2.58;
    /** The kind of thing, the count or the figure that is asked for is not there. */
    private static final double DOUBT = -3.74;

    /** The glossary loses some of what is said in another language; what is near all the same is nearer than it seems. */
    private static final double CARRIED_OVER = 1.6;

    /** Few words, told as a story or carried over by the glossary, are never enough for an answer without a flag. */
    private static final double FLAGGED = 0.6;

    private static final double FEW = 0.5;

    /** Meaning decides, words break the near ties that meaning leaves. */
    double rank(Question question, Evidence evidence) {
        double words = question.language().equals(ENGLISH) ? WORDS_OF_ENGLISH : WORDS_OF_OTHERS;
        return evidence.meaning() + words * evidence.coverage() + TITLED * evidence.titled();
    }

    double score(Question question, Evidence evidence) {
        double told = evidence.told() * believed(evidence.meaning());
        double weighed = BIAS
                + MEANING * evidence.meaning()
                + UNCOVERED * (1 - evidence.coverage()) * (1 - told)
                + TOLD * told
                + FOREIGN * evidence.foreign()
                + PINS_MISSING * (evidence.anchorsMissing() + evidence.topicsMissing())
                + (evidence.doubts().any() ? DOUBT : 0)
                + (isCarriedOver(question, evidence) ? CARRIED_OVER * evidence.meaning() : 0);
        double score = 1 / (1 + Math.exp(-weighed));
        return doubtful(question, evidence) ? Math.min(score, FLAGGED) : score;
    }

    /** What is off the topic is told as stories too; it is near no passage. */
    private static double believed(double meaning) {
        return Math.clamp((meaning - TOLD_FROM) / (TOLD_WHOLLY - TOLD_FROM), 0, 1);
    }

    private static boolean doubtful(Question question, Evidence evidence) {
        boolean glossed = !question.language().equals(ENGLISH) && isCarriedOver(question, evidence);
        return evidence.coverage() < FEW && (glossed || evidence.told() > FEW);
    }

    private static boolean isCarriedOver(Question question, Evidence evidence) {
        return !question.language()
                .equals(evidence.candidate().chunk().language().code());
    }
}
