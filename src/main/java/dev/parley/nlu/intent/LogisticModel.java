package dev.parley.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Multinomial logistic regression over {@link Features}, trained by adaptive gradient descent; deterministic. */
final class LogisticModel {

    /** To be raised with every change of what training makes of the same examples. */
    static final int EDITION = 1;

    private static final int EPOCHS = 10;
    private static final float RATE = 0.35f;
    /** An example as sure as this teaches nothing more. */
    private static final float LEARNED = 0.05f;

    private final int classes;
    /** Where in the weights those of a slot begin. */
    private final int[] rows;

    private final float[] weights;
    private final float[] bias;

    private LogisticModel(int classes, int[] rows, float[] weights, float[] bias) {
        this.classes = classes;
        this.rows = rows;
        this.weights = weights;
        this.bias = bias;
    }

    private LogisticModel(int classes) {
        this(classes, new int[Features.SLOTS], new float[Features.SLOTS * classes], new float[classes]);
        Arrays.setAll(rows, slot -> slot * classes);
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
        return model.dense();
    }

    /** The same without the slots that no example has; all of those share one row of noughts. */
    private LogisticModel dense() {
        int[] places = new int[rows.length];
        float[] kept = new float[weights.length + classes];
        int end = classes;
        for (int slot = 0; slot < rows.length; slot++) {
            int from = rows[slot];
            boolean used = false;
            for (int k = from; k < from + classes && !used; k++) {
                used = weights[k] != 0;
            }
            if (used) {
                System.arraycopy(weights, from, kept, end, classes);
                places[slot] = end;
                end += classes;
            }
        }
        return new LogisticModel(classes, places, Arrays.copyOf(kept, end), bias);
    }

    void write(DataOutputStream out) throws IOException {
        out.writeInt(classes);
        out.writeInt(weights.length);
        ByteBuffer bytes = ByteBuffer.allocate((rows.length + weights.length + classes) * Float.BYTES);
        bytes.asIntBuffer().put(rows);
        bytes.position(rows.length * Integer.BYTES)
                .slice()
                .asFloatBuffer()
                .put(weights)
                .put(bias);
        out.write(bytes.array());
    }

    static LogisticModel read(DataInputStream in) throws IOException {
        int classes = in.readInt();
        float[] weights = new float[in.readInt()];
        int[] rows = new int[Features.SLOTS];
        float[] bias = new float[classes];
        byte[] all = new byte[(rows.length + weights.length + classes) * Float.BYTES];
        in.readFully(all);
        ByteBuffer bytes = ByteBuffer.wrap(all);
        bytes.asIntBuffer().get(rows);
        bytes.position(rows.length * Integer.BYTES)
                .slice()
                .asFloatBuffer()
                .get(weights)
                .get(bias);
        return new LogisticModel(classes, rows, weights, bias);
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
            int row = rows[slot];
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
            int row = rows[features.slots()[at]];
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
