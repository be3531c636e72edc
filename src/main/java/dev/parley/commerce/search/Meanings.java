package dev.parley.commerce.search;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** What products mean, as vectors kept in bytes; filled while it is searched. */
public final class Meanings {

    private static final int FULL = 127;

    private final Map<String, byte[]> vectors = new ConcurrentHashMap<>();
    private final AtomicLong version = new AtomicLong();

    /** @param vector of {@link #bytes} */
    public void put(String sku, byte[] vector) {
        vectors.put(sku, vector);
        version.incrementAndGet();
    }

    public int size() {
        return vectors.size();
    }

    /** A vector as it is kept: its elements in steps of the largest. */
    public static byte[] bytes(float[] vector) {
        float largest = 0;
        for (float one : vector) {
            largest = Math.max(largest, Math.abs(one));
        }
        byte[] bytes = new byte[vector.length];
        for (int at = 0; at < vector.length; at++) {
            bytes[at] = (byte) Math.round(vector[at] / (largest == 0 ? 1 : largest) * FULL);
        }
        return bytes;
    }

    /** The vectors of these products in their order, empty where none is known yet. */
    Lined lined(List<String> skus) {
        long seen = version.get();
        byte[][] lined = new byte[skus.size()][];
        double[] lengths = new double[skus.size()];
        int known = 0;
        for (int at = 0; at < lined.length; at++) {
            byte[] vector = vectors.getOrDefault(skus.get(at), new byte[0]);
            lined[at] = vector;
            lengths[at] = length(vector);
            known += vector.length > 0 ? 1 : 0;
        }
        return new Lined(seen, lined, lengths, known);
    }

    boolean isCurrent(Lined lined) {
        return version.get() == lined.version();
    }

    static double length(byte[] vector) {
        int square = 0;
        for (byte one : vector) {
            square += one * one;
        }
        return Math.sqrt(square);
    }

    /**
     * @param version of the meanings they were taken from
     * @param known how many are not empty
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Lined(long version, byte[][] vectors, double[] lengths, int known) {

        /** Cosine of each to a query; 0 where no vector is known. */
        double[] near(byte[] query) {
            double length = length(query);
            double[] near = new double[vectors.length];
            for (int at = 0; at < near.length; at++) {
                near[at] = vectors[at].length == query.length ? dot(vectors[at], query) / (lengths[at] * length) : 0;
            }
            return near;
        }

        private static int dot(byte[] one, byte[] other) {
            int dot = 0;
            for (int at = 0; at < one.length; at++) {
                dot += one[at] * other[at];
            }
            return dot;
        }
    }
}
