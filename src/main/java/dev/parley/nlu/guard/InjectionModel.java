package dev.parley.nlu.guard;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A logistic regression over parts of words, words and pairs of words, learned from examples before the program was built.
 * It generalises from the signs that people thought of to wordings that nobody did.
 *
 * @param weights of each feature
 * @param rarity how much each feature counts
 * @param bias below zero: most texts are harmless
 */
record InjectionModel(Levels weights, Levels rarity, double bias) {

    private static final int WINDOW = 120;
    private static final double SCALE = 3;
    private static final int FEWEST = 3;

    /** Numbers in 255 steps between the least and the greatest: as precise as they need to be, and small. */
    @SuppressWarnings("ArrayRecordComponent")
    record Levels(byte[] steps, float least, float step) {

        private static final int STEPS = 254;

        static Levels of(float[] numbers) {
            float least = 0;
            float greatest = 0;
            for (float number : numbers) {
                least = Math.min(least, number);
                greatest = Math.max(greatest, number);
            }
            float step = Math.max(greatest - least, 1e-6f) / STEPS;
            // Zero is a step of its own: a feature that was never seen counts exactly nothing.
            float from = -Math.round(-least / step) * step;
            byte[] steps = new byte[numbers.length];
            for (int i = 0; i < numbers.length; i++) {
                steps[i] = (byte) Math.clamp(Math.round((numbers[i] - from) / step), 0, 255);
            }
            return new Levels(steps, from, step);
        }

        double at(int feature) {
            return least + (steps[feature] & 0xff) * (double) step;
        }

        private static Levels read(DataInputStream in) throws IOException {
            float least = in.readFloat();
            float step = in.readFloat();
            byte[] steps = new byte[InjectionFeatures.SIZE];
            in.readFully(steps);
            return new Levels(steps, least, step);
        }

        private void write(DataOutputStream out) throws IOException {
            out.writeFloat(least);
            out.writeFloat(step);
            out.write(steps);
        }
    }

    static InjectionModel read(InputStream file) throws IOException {
        try (var in = new DataInputStream(new GZIPInputStream(file))) {
            double bias = in.readDouble();
            return new InjectionModel(Levels.read(in), Levels.read(in), bias);
        }
    }

    void write(OutputStream file) throws IOException {
        try (var out = new DataOutputStream(new GZIPOutputStream(file))) {
            out.writeDouble(bias);
            weights.write(out);
            rarity.write(out);
        }
    }

    /** Log odds that a text instructs, which one or two words cannot; of a long one, those of its worst part. */
    double logOdds(String text) {
        List<String> words = InjectionFeatures.words(text);
        if (words.size() < FEWEST) {
            return Double.NEGATIVE_INFINITY;
        }
        if (words.size() <= WINDOW) {
            return score(words);
        }
        double worst = Double.NEGATIVE_INFINITY;
        for (int from = 0; from < words.size(); from += WINDOW / 2) {
            worst = Math.max(worst, score(words.subList(from, Math.min(words.size(), from + WINDOW))));
        }
        return worst;
    }

    private double score(List<String> words) {
        int[] features = InjectionFeatures.of(words);
        int[] distinct = InjectionFeatures.distinct(features);
        float[] values = values(features, distinct, rarity::at);
        double sum = bias;
        for (int i = 0; i < distinct.length; i++) {
            sum += weights.at(distinct[i]) * values[i];
        }
        return sum;
    }

    /** How much a feature counts. */
    interface Rarity {
        double of(int feature);
    }

    /** How often and how rare, of one length: long and short texts speak equally loud. */
    static float[] values(int[] sorted, int[] distinct, Rarity rarity) {
        float[] values = new float[distinct.length];
        int at = 0;
        double length = 0;
        for (int i = 0; i < distinct.length; i++) {
            int count = 0;
            while (at < sorted.length && sorted[at] == distinct[i]) {
                at++;
                count++;
            }
            values[i] = (float) ((1 + Math.log(count)) * rarity.of(distinct[i]));
            length += values[i] * values[i];
        }
        float norm = length == 0 ? 0 : (float) (SCALE / Math.sqrt(length));
        for (int i = 0; i < values.length; i++) {
            values[i] *= norm;
        }
        return values;
    }
}
