package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.SmallVector;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Vectors as the database stores them. */
final class VectorBytes {

    private VectorBytes() {}

    static byte[] of(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }

    static float[] floats(byte[] bytes) {
        float[] vector = new float[bytes.length / Float.BYTES];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(vector);
        return vector;
    }

    static byte[] of(List<SmallVector> vectors) {
        int size =
                vectors.stream().mapToInt(v -> Float.BYTES + v.values().length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(size);
        for (SmallVector vector : vectors) {
            bytes.putFloat(vector.scale()).put(vector.values());
        }
        return bytes.array();
    }

    static List<SmallVector> small(byte[] bytes, int dimension) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        List<SmallVector> vectors = new ArrayList<>();
        while (buffer.remaining() >= Float.BYTES + dimension) {
            float scale = buffer.getFloat();
            byte[] values = new byte[dimension];
            buffer.get(values);
            vectors.add(new SmallVector(values, scale));
        }
        return vectors;
    }
}
