package dev.parley.knowledge.index;

/**
 * A vector in a quarter of the room: one byte a dimension and a scale. Loses less than a hundredth of a cosine.
 *
 * @param values not to be modified
 */
public record SmallVector(byte[] values, float scale) {

    public static SmallVector of(float[] vector) {
        float greatest = 1e-9f;
        for (float value : vector) {
            greatest = Math.max(greatest, Math.abs(value));
        }
        float scale = greatest / 127;
        byte[] values = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            values[i] = (byte) Math.round(vector[i] / scale);
        }
        return new SmallVector(values, scale);
    }

    /** Cosine with a vector of unit length. */
    public double cosine(float[] other) {
        float sum = 0;
        for (int i = 0; i < values.length; i++) {
            sum += values[i] * other[i];
        }
        return sum * scale;
    }
}
