package dev.parley.compliance.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A line of the audit log.
 *
 * @param seq from 1, without gaps
 * @param id of what it was done to
 * @param byKind {@code staff}, {@code server}, {@code visitor} or {@code system}
 * @param hash hexadecimal; covers this line and the hash of the line before
 */
public record Entry(
        long seq,
        Instant at,
        String name,
        String kind,
        String id,
        String byKind,
        String by,
        Map<String, String> details,
        String hash) {

    static final String FIRST = "";

    public Entry {
        details = Map.copyOf(details);
    }

    /** The same line with the hash it must have after another one. */
    Entry after(String previousHash) {
        return new Entry(seq, at, name, kind, id, byKind, by, details, chained(previousHash));
    }

    boolean follows(String previousHash) {
        return hash.equals(chained(previousHash));
    }

    private String chained(String previousHash) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            List<String> fields =
                    List.of(previousHash, Long.toString(seq), at.toString(), name, kind, id, byKind, by, detailsText());
            for (String field : fields) {
                byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
                // Lengths keep neighbouring fields apart.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private String detailsText() {
        StringBuilder text = new StringBuilder();
        new TreeMap<>(details)
                .forEach((key, value) -> text.append(key.length())
                        .append(':')
                        .append(key)
                        .append(value.length())
                        .append(':')
                        .append(value));
        return text.toString();
    }
}
