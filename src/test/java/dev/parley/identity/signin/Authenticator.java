package dev.parley.identity.signin;

import java.io.ByteArrayOutputStream;
import java.time.Instant;

/** The device in somebody's pocket. */
public final class Authenticator {

    private final byte[] secret;

    public Authenticator(String base32) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int buffer = 0;
        int bits = 0;
        for (char next : base32.toCharArray()) {
            buffer = buffer << 5 | "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(next);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.write(buffer >> bits & 0xFF);
            }
        }
        this.secret = bytes.toByteArray();
    }

    public String code(Instant at) {
        return Totp.code(secret, Totp.step(at));
    }
}
