package dev.parley.identity.staff;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which passwords will do: length counts, not decoration (NIST SP 800-63B). */
final class PasswordRule {

    private static final int LEAST = 8;
    /** bcrypt reads no more. */
    private static final int MOST_BYTES = 72;

    private static final Set<String> WELL_KNOWN = Set.of(
            "password",
            "password1",
            "12345678",
            "123456789",
            "1234567890",
            "qwertyuiop",
            "iloveyou",
            "baseball",
            "football",
            "sunshine",
            "princess",
            "1q2w3e4r");

    private PasswordRule() {}

    static void check(String pointer, String password, String email) {
        String lower = password.toLowerCase(Locale.ROOT);
        if (password.codePointCount(0, password.length()) < LEAST) {
            throw refused(pointer, "must have at least " + LEAST + " characters");
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw refused(pointer, "must have at most " + MOST_BYTES + " bytes");
        }
        if (WELL_KNOWN.contains(lower)
                || lower.equals(email)
                || password.chars().distinct().count() == 1) {
            throw refused(pointer, "is one that anybody would guess");
        }
    }

    private static ProblemException refused(String pointer, String detail) {
        return ProblemException.invalid(List.of(new FieldProblem(pointer, detail)));
    }
}
