package dev.parley.shared.secret;

import dev.parley.shared.DataDirectory;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/**
 * Seals texts (AES-256-GCM) and opens them again. A sealed text names its key, so that a new key can take over while the
 * old one still opens; it opens only in the context it was sealed for. A text that was never sealed opens as it is.
 * Thread-safe.
 */
@Component
@EnableConfigurationProperties(SecretProperties.class)
public class SecretBox {

    private static final String PREFIX = "sealed:v1:";
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** By their names; the first one seals. */
    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();

    SecretBox(SecretProperties properties, DataDirectory data) {
        List<String> texts = new ArrayList<>();
        if (properties.key() == null || properties.key().isBlank()) {
            texts.addAll(KeyFile.lines(data.file("secrets-key")));
        } else {
            texts.add(properties.key());
        }
        texts.addAll(properties.previousKeys());
        texts.stream().map(String::strip).filter(text -> !text.isEmpty()).forEach(text -> {
            byte[] key = bytes(text);
            keys.put(name(key), new SecretKeySpec(key, "AES"));
        });
    }

    /** @param context what it belongs to; it opens nowhere else */
    public String seal(String text, String context) {
        Map.Entry<String, SecretKeySpec> current = keys.entrySet().iterator().next();
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        byte[] content =
                run(Cipher.ENCRYPT_MODE, current.getValue(), nonce, context, text.getBytes(StandardCharsets.UTF_8));
        byte[] both = ByteBuffer.allocate(nonce.length + content.length)
                .put(nonce)
                .put(content)
                .array();
        return PREFIX + current.getKey() + ":" + Base64.getEncoder().encodeToString(both);
    }

    /** @throws IllegalStateException when no key opens it, or it was sealed for something else */
    public String open(String sealed, String context) {
        if (!sealed.startsWith(PREFIX)) {
            return sealed;
        }
        String[] parts = sealed.substring(PREFIX.length()).split(":", 2);
        SecretKeySpec key = keys.get(parts[0]);
        if (key == null) {
            throw new IllegalStateException("no key '" + parts[0]
                    + "' for a stored secret: give the one it was sealed with as parley.secrets.previous-keys");
        }
        byte[] both = Base64.getDecoder().decode(parts[1]);
        byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
        byte[] content = Arrays.copyOfRange(both, NONCE_BYTES, both.length);
        return new String(run(Cipher.DECRYPT_MODE, key, nonce, context, content), StandardCharsets.UTF_8);
    }

    /** Whether it is sealed with the key that seals now. */
    public boolean isCurrent(String text) {
        return text.startsWith(PREFIX + keys.keySet().iterator().next() + ":");
    }

    private static byte[] run(int mode, SecretKeySpec key, byte[] nonce, String context, byte[] content) {
        try {
            Cipher cipher = Cipher.getInstance(CIPHER);
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(content);
        } catch (GeneralSecurityException failed) {
            throw new IllegalStateException(
                    "a stored secret does not open: it was changed or belongs elsewhere", failed);
        }
    }

    private static byte[] bytes(String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text);
            if (key.length == KEY_BYTES) {
                return key;
            }
        } catch (IllegalArgumentException notBase64) {
            throw new IllegalStateException("parley.secrets.key is not Base64", notBase64);
        }
        throw new IllegalStateException("parley.secrets.key must be " + KEY_BYTES + " bytes in Base64");
    }

    private static String name(byte[] key) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(key), 0, 4);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
