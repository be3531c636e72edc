package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The sentence vectors of a profile's examples. Those that do not come with the program are kept in a file from one start
 * to the next. The file begins with a digest
 * of the model and the texts; when that differs, or there is no file, the vectors are made again.
 *
 * @param file where they are kept, or null to make them each time
 */
record ExampleVectors(Embedder embedder, @Nullable Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(ExampleVectors.class);

    /** The vectors of some texts, in their order; only those that did not come with the program are made. */
    List<float[]> of(List<String> texts) {
        var shipped =
                ShippedVectors.of(embedder.model().name(), embedder.model().dimension());
        float[][] vectors = new float[texts.size()][];
        List<Integer> missing = new ArrayList<>();
        for (int at = 0; at < vectors.length; at++) {
            float @Nullable [] known = shipped.find(texts.get(at));
            if (known == null) {
                missing.add(at);
            } else {
                vectors[at] = known;
            }
        }
        List<float[]> made = keptOrMade(missing.stream().map(texts::get).toList());
        for (int at = 0; at < made.size(); at++) {
            vectors[missing.get(at)] = made.get(at);
        }
        return List.of(vectors);
    }

    private List<float[]> keptOrMade(List<String> texts) {
        if (file == null || texts.isEmpty()) {
            return texts.stream().map(embedder::embed).toList();
        }
        byte[] digest = digest(texts);
        List<float[]> kept = read(file, digest, texts.size());
        if (!kept.isEmpty()) {
            return kept;
        }
        List<float[]> made = texts.stream().map(embedder::embed).toList();
        write(file, digest, made);
        return made;
    }

    private List<float[]> read(Path from, byte[] digest, int count) {
        int dimension = embedder.model().dimension();
        try {
            if (!Files.exists(from)) {
                return List.of();
            }
            byte[] bytes = Files.readAllBytes(from);
            if (bytes.length != digest.length + (long) count * dimension * Float.BYTES
                    || !Arrays.equals(bytes, 0, digest.length, digest, 0, digest.length)) {
                return List.of();
            }
            FloatBuffer floats = ByteBuffer.wrap(bytes, digest.length, bytes.length - digest.length)
                    .asFloatBuffer();
            List<float[]> vectors = new ArrayList<>(count);
            for (int at = 0; at < count; at++) {
                float[] vector = new float[dimension];
                floats.get(vector);
                vectors.add(vector);
            }
            return vectors;
        } catch (IOException unreadable) {
            LOG.warn("The kept sentence vectors cannot be read and are made again", unreadable);
            return List.of();
        }
    }

    private static void write(Path to, byte[] digest, List<float[]> vectors) {
        ByteBuffer bytes = ByteBuffer.allocate(digest.length
                + vectors.stream().mapToInt(vector -> vector.length).sum() * Float.BYTES);
        bytes.put(digest);
        vectors.forEach(vector -> {
            for (float element : vector) {
                bytes.putFloat(element);
            }
        });
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        try {
            Files.write(fresh, bytes.array());
            Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("The sentence vectors cannot be kept; the next start makes them again", unwritable);
        }
    }

    private byte[] digest(List<String> texts) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(embedder.model().toString().getBytes(StandardCharsets.UTF_8));
            for (String text : texts) {
                sha.update((byte) 0);
                sha.update(text.getBytes(StandardCharsets.UTF_8));
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
