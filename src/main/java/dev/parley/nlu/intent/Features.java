package dev.parley.nlu.intent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * A text as a sparse vector: words, pairs of words, runs of characters and consonant skeletons, hashed.
 *
 * @param slots which elements are set
 * @param values their values
 */
record Features(int[] slots, float[] values) {

    /** Of hashed words; the elements of a sentence vector come behind them. */
    private static final int WORD_SLOTS = 1 << 16;

    private static final int MOST_DIMENSIONS = 1 << 12;

    static final int SLOTS = WORD_SLOTS + MOST_DIMENSIONS;

    private static final int SHORTEST_RUN = 3;
    private static final int LONGEST_RUN = 4;
    private static final float WORD = 1.0f;
    private static final float PAIR = 0.8f;
    private static final float RUN = 0.35f;
    private static final float SKELETON = 0.7f;
    private static final float MEANING = 1.2f;

    static Features of(Words words) {
        var builder = new Builder();
        String previous = "^";
        String previousSkeleton = "";
        for (String word : words.list()) {
            builder.add('w', word, WORD);
            builder.add('p', previous + ' ' + word, PAIR);
            builder.runs(' ' + word + ' ');
            String skeleton = Skeleton.of(word);
            if (!skeleton.isEmpty()) {
                builder.add('s', skeleton, SKELETON);
                builder.add('t', previousSkeleton + ' ' + skeleton, SKELETON / 2);
            }
            previous = word;
            previousSkeleton = skeleton;
        }
        builder.add('p', previous + " $", PAIR);
        return builder.normalised();
    }

    private static final class Builder {

        private int[] slots = new int[256];
        private float[] values = new float[256];
        private int size;

        void runs(String padded) {
            for (int length = SHORTEST_RUN; length <= LONGEST_RUN; length++) {
                for (int from = 0; from + length <= padded.length(); from++) {
                    add('r', padded.substring(from, from + length), RUN);
                }
            }
        }

        void add(char kind, String text, float value) {
            if (size == slots.length) {
                slots = Arrays.copyOf(slots, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            int hash = text.hashCode() * 31 + kind;
            hash = (hash ^ (hash >>> 16)) * 0x7feb352d;
            slots[size] = (hash ^ (hash >>> 15)) & (WORD_SLOTS - 1);
            values[size++] = value;
        }

        /** Long texts must not shout: unit length. */
        Features normalised() {
            double square = 0;
            for (int at = 0; at < size; at++) {
                square += values[at] * values[at];
            }
            float scale = (float) (1 / Math.sqrt(Math.max(square, 1e-6)));
            for (int at = 0; at < size; at++) {
                values[at] *= scale;
            }
            return new Features(Arrays.copyOf(slots, size), Arrays.copyOf(values, size));
        }
    }

    Map<Integer, Float> bySlot() {
        Map<Integer, Float> bySlot = new HashMap<>();
        for (int at = 0; at < slots.length; at++) {
            bySlot.merge(slots[at], values[at], Float::sum);
        }
        return bySlot;
    }

    double product(Map<Integer, Float> other) {
        double sum = 0;
        for (int at = 0; at < slots.length; at++) {
            sum += values[at] * other.getOrDefault(slots[at], 0f);
        }
        return sum;
    }

    /** The same with the meaning of the whole text, as a sentence model sees it. */
    Features with(float[] vector) {
        int words = slots.length;
        int dimensions = Math.min(vector.length, MOST_DIMENSIONS);
        int[] allSlots = Arrays.copyOf(slots, words + dimensions);
        float[] allValues = Arrays.copyOf(values, words + dimensions);
        for (int at = 0; at < dimensions; at++) {
            allSlots[words + at] = WORD_SLOTS + at;
            allValues[words + at] = MEANING * vector[at];
        }
        return new Features(allSlots, allValues);
    }
}
