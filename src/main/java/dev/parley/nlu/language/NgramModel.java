package dev.parley.nlu.language;

import dev.parley.shared.Language;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntConsumer;

/** Naive Bayes over words and their runs of one to five characters. */
final class NgramModel {

    private static final int SLOTS = 1 << 17;
    private static final int LONGEST = 5;
    private static final float SMOOTHING = 0.3f;
    /** Overlapping runs say the same thing several times; this makes sums of their logarithms honest again. */
    private static final double INDEPENDENCE = 0.25;
    /** What an English word costs in Hinglish. */
    private static final double BORROWING = 1.3;

    /** What it costs Hinglish that not one word is known to be Hindi: English things are called by English names. */
    private static final double UNPROVEN = 1.5;

    private final Set<String> hindi;
    private final float[][] logarithms = new float[Language.values().length][SLOTS];

    NgramModel(Map<Language, List<String>> corpora) {
        corpora.forEach((language, lines) -> learn(logarithms[language.ordinal()], lines));
        Set<String> only = vocabulary(corpora.getOrDefault(Language.HINGLISH, List.of()));
        only.removeAll(vocabulary(corpora.getOrDefault(Language.ENGLISH, List.of())));
        hindi = Set.copyOf(only);
    }

    private static Set<String> vocabulary(List<String> lines) {
        Set<String> vocabulary = new HashSet<>();
        lines.forEach(line -> words(line, (text, start, end) -> vocabulary.add(text.substring(start, end))));
        return vocabulary;
    }

    private static void learn(float[] row, List<String> lines) {
        lines.forEach(line -> words(line, (text, start, end) -> wordFeatures(text, start, end, slot -> row[slot]++)));
        float total = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            row[slot] = (float) Math.sqrt(row[slot]);
            total += row[slot];
        }
        double logTotal = Math.log(total + SMOOTHING * SLOTS / 4);
        for (int slot = 0; slot < SLOTS; slot++) {
            row[slot] = (float) (Math.log(row[slot] + SMOOTHING) - logTotal);
        }
    }

    /**
     * Evidence for each candidate as a log probability, up to a constant.
     *
     * @param hinglishSpoken whether the conversation is in Hinglish already, which may then do without a Hindi word
     */
    double[] evidence(String text, List<Language> candidates, boolean hinglishSpoken) {
        double[] sums = new double[candidates.size()];
        words(text, (lower, start, end) -> {
            double[] word = wordEvidence(lower, start, end, candidates);
            for (int at = 0; at < sums.length; at++) {
                sums[at] += word[at];
            }
        });
        int hinglish = candidates.indexOf(Language.HINGLISH);
        if (hinglish >= 0 && !hinglishSpoken && Collections.disjoint(hindi, vocabulary(List.of(text)))) {
            sums[hinglish] -= UNPROVEN;
        }
        return sums;
    }

    /** Hinglish borrows any English word: one costs it hardly more than it costs English. */
    private double[] wordEvidence(String lower, int start, int end, List<Language> candidates) {
        double[] sums = new double[candidates.size()];
        wordFeatures(lower, start, end, slot -> {
            for (int at = 0; at < sums.length; at++) {
                sums[at] += INDEPENDENCE * logarithms[candidates.get(at).ordinal()][slot];
            }
        });
        int english = candidates.indexOf(Language.ENGLISH);
        int hinglish = candidates.indexOf(Language.HINGLISH);
        if (english >= 0 && hinglish >= 0) {
            sums[hinglish] = Math.max(sums[hinglish], sums[english] - BORROWING);
        }
        return sums;
    }

    private interface WordVisitor {
        void word(String text, int start, int end);
    }

    private static void words(String text, WordVisitor visitor) {
        String lower = text.toLowerCase(Locale.ROOT);
        int start = -1;
        for (int at = 0; at <= lower.length(); at++) {
            boolean inside = at < lower.length() && isWordPart(lower.charAt(at));
            if (inside && start < 0) {
                start = at;
            } else if (!inside && start >= 0) {
                visitor.word(lower, start, at);
                start = -1;
            }
        }
    }

    private static boolean isWordPart(char character) {
        int type = Character.getType(character);
        return Character.isLetter(character)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }

    private static void wordFeatures(String text, int start, int end, IntConsumer each) {
        for (int from = start - 1; from < end; from++) {
            int hash = 0x811c9dc5;
            for (int to = from; to <= end && to - from < LONGEST; to++) {
                hash = (hash ^ (to < start || to == end ? ' ' : text.charAt(to))) * 0x01000193;
                if (to >= start && from < end && (to > from || to < end)) {
                    each.accept(slot(hash));
                }
            }
        }
        int hash = 7;
        for (int at = start; at < end; at++) {
            hash = (hash ^ text.charAt(at)) * 0x01000193;
        }
        each.accept(slot(hash));
        each.accept(slot(hash ^ 0x5bd1e995));
    }

    private static int slot(int hash) {
        int mixed = hash ^ (hash >>> 15);
        mixed *= 0x2c1b3c6d;
        return (mixed ^ (mixed >>> 13)) & (SLOTS - 1);
    }
}
