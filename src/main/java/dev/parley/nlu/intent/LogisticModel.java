package dev.parley.nlu.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over {@link Features}, trained by adaptive gradient descent; deterministic. */
final class LogisticModel {

    private static final int EPOCHS = 10;
    private static final float RATE = 0.35f;
    /** An example as sure as this teaches nothing more. */
    private static final float LEARNED = 0.05f;

    private final int classes;
    private final float[] weights;
    private final float[] bias;

    private LogisticModel(int classes) {
        this.classes = classes;
        weights = new float[Features.SLOTS * classes];
        bias = new float[classes];
    }

    static LogisticModel train(List<Features> examples, int[] labels, int classes) {
        var model = new LogisticModel(classes);
        float[] energy = new float[Features.SLOTS];
        Arrays.fill(energy, 1e-3f);
        int[] order = new int[examples.size()];
        Arrays.setAll(order, at -> at);
        var random = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int at : order) {
                model.step(examples.get(at), labels[at], energy);
            }
        }
        return model;
    }

    private static void shuffle(int[] order, Random random) {
        for (int at = order.length - 1; at > 0; at--) {
            int other = random.nextInt(at + 1);
            int kept = order[at];
            order[at] = order[other];
            order[other] = kept;
        }
    }

    private void step(Features features, int label, float[] energy) {
        float[] error = scores(features);
        softmax(error);
        error[label] -= 1;
        if (-error[label] < LEARNED) {
            return;
        }
        float square = 0;
        for (float one : error) {
            square += one * one;
        }
        for (int at = 0; at < features.slots().length; at++) {
            int slot = features.slots()[at];
            float value = features.values()[at];
            energy[slot] += square * value * value;
            float rate = RATE * value / (float) Math.sqrt(energy[slot]);
            int row = slot * classes;
            for (int k = 0; k < classes; k++) {
                weights[row + k] -= rate * error[k];
            }
        }
        for (int k = 0; k < classes; k++) {
            bias[k] -= 0.01f * error[k];
        }
    }

    /** Log odds of each class, up to a constant. */
    float[] scores(Features features) {
        float[] sums = bias.clone();
        for (int at = 0; at < features.slots().length; at++) {
            int row = features.slots()[at] * classes;
            float value = features.values()[at];
            for (int k = 0; k < classes; k++) {
                sums[k] += value * weights[row + k];
            }
        }
        return sums;
    }

    static void softmax(float[] scores) {
        float highest = Float.NEGATIVE_INFINITY;
        for (float score : scores) {
            highest = Math.max(highest, score);
        }
        float sum = 0;
        for (int k = 0; k < scores.length; k++) {
            scores[k] = (float) Math.exp(scores[k] - highest);
            sum += scores[k];
        }
        for (int k = 0; k < scores.length; k++) {
            scores[k] /= sum;
        }
    }
}
