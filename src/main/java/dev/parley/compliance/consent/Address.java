package dev.parley.compliance.consent;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;

/** An address as the ledger finds it: upper and lower case are one, and so are spaces in numbers. */
final class Address {

    private Address() {}

    static String normal(String address) {
        String text = address.strip().toLowerCase(Locale.ROOT);
        return text.indexOf('@') >= 0 ? text : text.replaceAll("[\\s().-]", "");
    }

    static byte[] hash(String address) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(normal(address).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
