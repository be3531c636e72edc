package dev.parley.llm.provider;

/** Arithmetic of vectors. */
final class Vectors {

    private Vectors() {}

    /** Scales a vector to length one, in place; the zero vector stays. */
    static float[] unit(float[] vector) {
        double squares = 0;
        for (float value : vector) {
            squares += value * value;
        }
        if (squares > 0) {
            float scale = (float) (1 / Math.sqrt(squares));
            for (int i = 0; i < vector.length; i++) {
                vector[i] *= scale;
            }
        }
        return vector;
    }
}
