package dev.parley.identity.staff;

import com.ibm.icu.text.SpoofChecker;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.net.IDN;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address that somebody signs in with, in the one form it is kept and looked up in: compatibility characters folded
 * (NFKC), lower case, the domain in ASCII. Two addresses that a person cannot tell apart cannot both exist.
 */
public final class EmailAddress {

    private static final int LONGEST = 254;
    private static final Pattern SHAPE = Pattern.compile("[^@\\s\\p{C}\"(),:;<>\\[\\]\\\\]{1,64}@[^@\\s\\p{C}]{1,190}");
    private static final Pattern DOMAIN =
            Pattern.compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*");
    /** Letters of scripts that are never mixed in one name: Latin with Cyrillic, say. */
    private static final SpoofChecker MIXED = new SpoofChecker.Builder()
            .setChecks(SpoofChecker.RESTRICTION_LEVEL | SpoofChecker.INVISIBLE)
            .setRestrictionLevel(SpoofChecker.RestrictionLevel.HIGHLY_RESTRICTIVE)
            .build();

    private EmailAddress() {}

    /** Empty when nobody can have this address. */
    public static Optional<String> normalized(String given) {
        String folded =
                Normalizer.normalize(given.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        if (!SHAPE.matcher(folded).matches()
                || MIXED.failsChecks(folded.substring(0, folded.indexOf('@')))
                || MIXED.failsChecks(folded.substring(folded.indexOf('@') + 1))) {
            return Optional.empty();
        }
        int at = folded.indexOf('@');
        String local = folded.substring(0, at);
        return ascii(folded.substring(at + 1))
                .filter(domain -> !local.startsWith(".") && !local.endsWith(".") && !local.contains(".."))
                .map(domain -> local + "@" + domain)
                .filter(address -> address.length() <= LONGEST);
    }

    /** @throws ProblemException (400) when nobody can have this address */
    public static String checked(String given) {
        return normalized(given)
                .orElseThrow(() -> ProblemException.invalid(List.of(new FieldProblem(
                        "/email", "must be an e-mail address in letters of one script, such as ana@example.com"))));
    }

    private static Optional<String> ascii(String domain) {
        try {
            String ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
