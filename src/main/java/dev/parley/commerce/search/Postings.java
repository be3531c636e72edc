package dev.parley.commerce.search;

import java.util.Arrays;

/** Which products hold a word, and how often; in order of the products. */
final class Postings {

    private int[] docs = new int[2];
    private float[] frequencies = new float[2];
    private int size;

    void add(int doc, float frequency) {
        if (size == docs.length) {
            docs = Arrays.copyOf(docs, size * 2);
            frequencies = Arrays.copyOf(frequencies, size * 2);
        }
        docs[size] = doc;
        frequencies[size++] = frequency;
    }

    int size() {
        return size;
    }

    int doc(int at) {
        return docs[at];
    }

    float frequency(int at) {
        return frequencies[at];
    }

    /** 0 when the product does not hold the word. */
    float frequencyIn(int doc) {
        int at = Arrays.binarySearch(docs, 0, size, doc);
        return at < 0 ? 0 : frequencies[at];
    }
}
