package dev.parley.nlu.guard;

import dev.parley.nlu.intent.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * A logistic regression over parts of words, words and pairs of words, learned from examples when the program starts. It
 * generalises from the signs that people thought of to wordings that nobody did.
 */
final class InjectionModel {

    private static final int SIZE = 1 << 18;
    private static final int EPOCHS = 6;
    private static final double RATE = 0.05;
    private static final double DECAY = 1e-5;
    private static final int SHORTEST_PART = 2;
    private static final int LONGEST_PART = 5;
    private static final int LONGEST_WORD = 16;
    private static final int WINDOW = 120;
    private static final double SCALE = 3;
    private static final double SMALL = 1e-3;
    private static final double SLOW = 0.01;
    private static final int FEWEST = 3;
    private static final Pattern BLANK = Pattern.compile("[\\s\\u00a0]+");

    /** @param instructs whether it is an attempt */
    record Example(String text, boolean instructs) {}

    private record Case(int[] features, float[] values, boolean instructs, double weight) {}

    private final float[] weights = new float[SIZE];
    private final float[] rarity = new float[SIZE];
    private double bias;

    InjectionModel(List<Example> examples) {
        List<int[]> counted =
                examples.stream().map(one -> features(list(one.text()))).toList();
        learnRarity(counted);
        long attempts = examples.stream().filter(Example::instructs).count();
        // Both kinds count the same, however many there are of each.
        double rare = Math.sqrt((double) (examples.size() - attempts) / Math.max(1, attempts));
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            boolean instructs = examples.get(i).instructs();
            int[] distinct = distinct(counted.get(i));
            cases.add(new Case(distinct, values(counted.get(i), distinct), instructs, instructs ? rare : 1));
        }
        Random order = new Random(1);
        float[] seen = new float[SIZE];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(cases, order);
            cases.forEach(one -> learn(one, seen));
        }
    }

    /** Log odds that a text instructs, which one or two words cannot; of a long one, those of its worst part. */
    double logOdds(String text) {
        List<String> words = list(text);
        if (words.size() < FEWEST) {
            return Double.NEGATIVE_INFINITY;
        }
        if (words.size() <= WINDOW) {
            return score(features(words));
        }
        double worst = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < words.size(); from += WINDOW / 2) {
            worst = Math.max(worst, score(features(words.subList(from, Math.min(words.size(), from + WINDOW)))));
        }
        return worst;
    }

    private double score(int[] features) {
        int[] distinct = distinct(features);
        return odds(distinct, values(features, distinct));
    }

    private double odds(int[] features, float[] values) {
        double sum = bias;
        for (int i = 0; i < features.length; i++) {
            sum += weights[features[i]] * values[i];
        }
        return sum;
    }

    private void learn(Case one, float[] seen) {
        double error = (one.instructs() ? 1 : 0) - 1 / (1 + Math.exp(-odds(one.features(), one.values())));
        double pull = error * one.weight();
        for (int i = 0; i < one.features().length; i++) {
            int feature = one.features()[i];
            double slope = pull * one.values()[i] - DECAY * weights[feature];
            seen[feature] += (float) (slope * slope);
            weights[feature] += (float) (RATE * slope / (SMALL + Math.sqrt(seen[feature])));
        }
        bias += SLOW * pull;
    }

    private void learnRarity(List<int[]> counted) {
        int[] texts = new int[SIZE];
        for (int[] features : counted) {
            for (int feature : distinct(features)) {
                texts[feature]++;
            }
        }
        for (int i = 0; i < SIZE; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + counted.size()) / (1.0 + texts[i])));
        }
    }

    private static int[] distinct(int[] sorted) {
        return Arrays.stream(sorted).distinct().toArray();
    }

    /** How often and how rare, of unit length: long and short texts speak equally loud. */
    private float[] values(int[] sorted, int[] distinct) {
        float[] values = new float[distinct.length];
        int at = 0;
        double length = 0;
        for (int i = 0; i < distinct.length; i++) {
            int count = 0;
            while (at < sorted.length && sorted[at] == distinct[i]) {
                at++;
                count++;
            }
            values[i] = (float) ((1 + Math.log(count)) * rarity[distinct[i]]);
            length += values[i] * values[i];
        }
        float norm = length == 0 ? 0 : (float) (SCALE / Math.sqrt(length));
        for (int i = 0; i < values.length; i++) {
            values[i] *= norm;
        }
        return values;
    }

    private static List<String> list(String text) {
        return Arrays.asList(
                BLANK.split(Words.fold(text.toLowerCase(Locale.ROOT)).strip()));
    }

    /** Sorted, each as often as it occurs. */
    private static int[] features(List<String> words) {
        int[] features = new int[words.size() * (2 + LONGEST_WORD * (LONGEST_PART - SHORTEST_PART + 1) + 8)];
        int count = 0;
        String before = "";
        for (String written : words) {
            String word = written.length() > LONGEST_WORD ? written.substring(0, LONGEST_WORD) : written;
            features[count++] = slot(word.hashCode() * 31);
            features[count++] = slot((before + ' ' + word).hashCode());
            String padded = '<' + word + '>';
            for (int length = SHORTEST_PART; length <= LONGEST_PART; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    features[count++] =
                            slot(padded.substring(from, from + length).hashCode() * 17 + length);
                }
            }
            before = word;
        }
        int[] exact = Arrays.copyOf(features, count);
        Arrays.sort(exact);
        return exact;
    }

    private static int slot(int hash) {
        int mixed = hash * 0x9E3779B1;
        return (mixed ^ mixed >>> 15) & SIZE - 1;
    }
}
