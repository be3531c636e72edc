package dev.parley.shared.secret;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** The keys in the data folder, one a line: the first seals, the others still open. */
final class KeyFile {

    private static final int BYTES = 32;

    private KeyFile() {}

    static List<String> lines(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readAllLines(file);
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot keep the key of secrets in " + file, unusable);
        }
    }

    private static void make(Path file) throws IOException {
        byte[] key = new byte[BYTES];
        new SecureRandom().nextBytes(key);
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, Base64.getEncoder().encodeToString(key) + "\n");
        } catch (FileAlreadyExistsException madeMeanwhile) {
            return;
        }
    }
}
