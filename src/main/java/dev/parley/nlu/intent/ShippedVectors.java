package dev.parley.nlu.intent;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sentence vectors that come with the program, so that a first start need not make them: one byte an element, found by a
 * digest of their text. The file is named for the model that made them; another model has none.
 */
final class ShippedVectors {

    private static final float STEPS = 127;

    private final Map<Long, float[]> vectors;

    private ShippedVectors(Map<Long, float[]> vectors) {
        this.vectors = vectors;
    }

    /** Those of a model; empty when there are none. */
    static ShippedVectors of(String model, int dimension) {
        try (InputStream file = ShippedVectors.class.getResourceAsStream("/" + place(model))) {
            return file == null ? new ShippedVectors(Map.of()) : read(new DataInputStream(file), dimension);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String place(String model) {
        return "nlu/intent/" + model + ".vectors";
    }

    private static ShippedVectors read(DataInputStream file, int dimension) throws IOException {
        Map<Long, float[]> vectors = new HashMap<>();
        int count = file.readInt();
        byte[] steps = new byte[dimension];
        for (int at = 0; at < count; at++) {
            long digest = file.readLong();
            float step = file.readFloat();
            file.readFully(steps);
            float[] vector = new float[dimension];
            for (int element = 0; element < dimension; element++) {
                vector[element] = steps[element] * step;
            }
            vectors.put(digest, vector);
        }
        return new ShippedVectors(vectors);
    }

    static void write(OutputStream to, List<String> texts, List<float[]> vectors) throws IOException {
        DataOutputStream file = new DataOutputStream(to);
        file.writeInt(texts.size());
        for (int at = 0; at < texts.size(); at++) {
            float[] vector = vectors.get(at);
            float largest = 0;
            for (float element : vector) {
                largest = Math.max(largest, Math.abs(element));
            }
            file.writeLong(digest(texts.get(at)));
            file.writeFloat(largest / STEPS);
            for (float element : vector) {
                file.writeByte(Math.round(element * STEPS / largest));
            }
        }
        file.flush();
    }

    float @Nullable [] find(String text) {
        return vectors.get(digest(text));
    }

    private static long digest(String text) {
        try {
            byte[] sha = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(sha).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
