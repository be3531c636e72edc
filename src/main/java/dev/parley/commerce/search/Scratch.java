package dev.parley.commerce.search;

/** Frequencies of one clause while it is scored; used by one search. */
final class Scratch {

    private final float[] frequencies;
    private final int[] docs;
    private int count;

    Scratch(int products) {
        frequencies = new float[products];
        docs = new int[products];
    }

    void clear() {
        for (int at = 0; at < count; at++) {
            frequencies[docs[at]] = 0;
        }
        count = 0;
    }

    void raise(int doc, float frequency) {
        if (frequencies[doc] == 0) {
            docs[count++] = doc;
        }
        frequencies[doc] = Math.max(frequencies[doc], frequency);
    }

    int count() {
        return count;
    }

    int doc(int at) {
        return docs[at];
    }

    float frequency(int doc) {
        return frequencies[doc];
    }
}
