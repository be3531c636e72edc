package dev.parley.customers.verify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** The six digits of a code: made, found in what somebody writes, hashed. */
final class Digits {

    private static final int MANY = 1_000_000;
    private static final int ROUNDS = 50_000;
    private static final int BITS = 256;
    private static final Pattern SIX = Pattern.compile("(?<!\\d)\\d(?:[ \\-.]?\\d){5}(?!\\d)");
    private static final SecureRandom RANDOM = new SecureRandom();

    private Digits() {}

    static String next() {
        return String.format("%06d", RANDOM.nextInt(MANY));
    }

    /** In any script, and in groups ("123 456"); empty when there are not exactly six together. */
    static Optional<String> in(String text) {
        StringBuilder ascii = new StringBuilder();
        text.codePoints().forEach(c -> ascii.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c));
        Matcher six = SIX.matcher(ascii);
        return six.find() ? Optional.of(six.group().replaceAll("\\D", "")) : Optional.empty();
    }

    /** Slow on purpose: there are only a million codes. The id is the salt. */
    static byte[] hash(UUID id, String digits) {
        try {
            PBEKeySpec spec = new PBEKeySpec(
                    digits.toCharArray(), id.toString().getBytes(StandardCharsets.US_ASCII), ROUNDS, BITS);
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(spec)
                    .getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
