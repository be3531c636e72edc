package dev.parley.conversation.session;

import dev.parley.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A visitor's only secret, and the digest it is found by. */
final class SessionSecret {

    private static final int BYTES = 16;

    private SessionSecret() {}

    static String next() {
        return Ids.secret(BYTES);
    }

    /** A random secret needs no salt; a digest keeps a stolen table from opening sessions. */
    static byte[] digest(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
