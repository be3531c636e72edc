package dev.parley.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.UUID;

/** Makes identifiers. */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Ids() {}

    /** A time-ordered UUID (RFC 9562, version 7): random, and kind to B-trees. */
    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = (millis << 16) | 0x7000L | (RANDOM.nextInt() & 0xFFFL);
        long low = 0x8000000000000000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** A secret of the given number of random bytes, in URL-safe Base64 without padding. */
    public static String secret(int bytes) {
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
