package dev.parley.nlu.guard;

import dev.parley.nlu.intent.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * A logistic regression over parts of words and pairs of words, learned from examples when the program starts. It
 * generalises from the signs that people thought of to wordings that nobody did.
 */
final class InjectionModel {

    private static final int SIZE = 1 << 16;
    private static final int EPOCHS = 8;
    private static final double RATE = 0.5;
    private static final double DECAY = 1e-6;
    private static final int SHORTEST_PART = 3;
    private static final int LONGEST_PART = 5;
    private static final int WINDOW = 60;

    /** @param instructs whether it is an attempt */
    record Example(String text, boolean instructs) {}

    private record Case(int[] features, boolean instructs, double weight) {}

    private final float[] weights = new float[SIZE];
    private double bias;

    InjectionModel(List<Example> examples) {
        long attempts = examples.stream().filter(Example::instructs).count();
        // Both kinds count the same, however many there are of each.
        double rare = (double) (examples.size() - attempts) / Math.max(1, attempts);
        List<Case> cases = new ArrayList<>(examples.stream()
                .map(example -> new Case(
                        features(list(example.text())),
                        example.instructs(),
                        example.instructs() ? Math.min(rare, 1) : 1))
                .toList());
        Random order = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            java.util.Collections.shuffle(cases, order);
            double rate = RATE / (1 + epoch * 0.5);
            cases.forEach(one -> learn(one, rate));
        }
    }

    /** Log odds that a text instructs; of a long one, those of its worst part. */
    double logOdds(String text) {
        List<String> words = list(text);
        if (words.size() <= WINDOW) {
            return score(features(words));
        }
        double worst = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < words.size(); from += WINDOW / 2) {
            worst = Math.max(worst, score(features(words.subList(from, Math.min(words.size(), from + WINDOW)))));
        }
        return worst;
    }

    private void learn(Case one, double rate) {
        double error = (one.instructs() ? 1 : 0) - 1 / (1 + Math.exp(-score(one.features())));
        double step = rate * error * one.weight() * scale(one.features().length);
        for (int feature : one.features()) {
            weights[feature] += (float) (step - DECAY * weights[feature]);
        }
        bias += rate * error * one.weight() * 0.1;
    }

    private double score(int[] features) {
        double sum = 0;
        for (int feature : features) {
            sum += weights[feature];
        }
        return bias + sum * scale(features.length);
    }

    /** Long and short texts speak equally loud. */
    private static double scale(int features) {
        return features == 0 ? 0 : 4 / Math.sqrt(features);
    }

    private static List<String> list(String text) {
        return Words.verbatim(text).list();
    }

    private static int[] features(List<String> words) {
        int[] features = new int[words.size() * 40 + 1];
        int count = 0;
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            count = add(features, count, word.hashCode() * 31);
            if (i > 0) {
                count = add(features, count, (words.get(i - 1) + ' ' + word).hashCode());
            }
            String padded = '<' + word.substring(0, Math.min(word.length(), 12)) + '>';
            for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    count = add(
                            features,
                            count,
                            padded.substring(from, from + length).hashCode() * 17 + length);
                }
            }
        }
        return Arrays.stream(features, 0, count).distinct().toArray();
    }

    private static int add(int[] features, int count, int hash) {
        if (count < features.length) {
            features[count] = (hash ^ hash >>> 16) & SIZE - 1;
            return count + 1;
        }
        return count;
    }
}
