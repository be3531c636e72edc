package dev.parley.nlu.intent;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Learns weights once and keeps them in a file for the next starts. The file begins with a digest of all that was learned
 * from; when that differs, the weights are learned again.
 *
 * @param file where they are kept, or null to learn each time
 */
record LearnedWeights(@Nullable Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(LearnedWeights.class);

    LogisticModel of(List<Features> examples, int[] labels, int classes) {
        if (file == null) {
            return LogisticModel.train(examples, labels, classes);
        }
        byte[] digest = digest(examples, labels, classes);
        LogisticModel kept = read(file, digest);
        if (kept != null) {
            return kept;
        }
        LogisticModel learned = LogisticModel.train(examples, labels, classes);
        write(file, digest, learned);
        return learned;
    }

    private static @Nullable LogisticModel read(Path from, byte[] digest) {
        if (!Files.exists(from)) {
            return null;
        }
        try (var in = new DataInputStream(new BufferedInputStream(Files.newInputStream(from), 1 << 16))) {
            return MessageDigest.isEqual(in.readNBytes(digest.length), digest) ? LogisticModel.read(in) : null;
        } catch (IOException unreadable) {
            LOG.warn("The kept weights cannot be read and are learned again", unreadable);
            return null;
        }
    }

    private static void write(Path to, byte[] digest, LogisticModel model) {
        Path fresh = to.resolveSibling(to.getFileName() + ".new");
        try {
            try (var out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(fresh), 1 << 16))) {
                out.write(digest);
                model.write(out);
            }
            Files.move(fresh, to, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException unwritable) {
            LOG.warn("The weights cannot be kept; the next start learns them again", unwritable);
        }
    }

    /** Of the features themselves, so that weights of another way to make them are not taken for these. */
    private static byte[] digest(List<Features> examples, int[] labels, int classes) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update(ByteBuffer.allocate(2 * Integer.BYTES)
                    .putInt(LogisticModel.EDITION)
                    .putInt(classes)
                    .flip());
            for (int at = 0; at < labels.length; at++) {
                Features features = examples.get(at);
                int size = features.slots().length;
                ByteBuffer bytes = ByteBuffer.allocate((2 + 2 * size) * Integer.BYTES);
                bytes.putInt(labels[at]).putInt(size);
                for (int element = 0; element < size; element++) {
                    bytes.putInt(features.slots()[element]).putFloat(features.values()[element]);
                }
                sha.update(bytes.flip());
            }
            return sha.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
