package dev.parley.commerce.checkout;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Pattern;

/** Names and addresses as people write them: text, never markup, kept as it is but for invisible signs. */
final class PlainText {

    private static final Pattern BREAKS = Pattern.compile("\\s*[\\r\\n\\u0085\\u2028\\u2029]+\\s*");
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}&&[^\\u200c\\u200d]]+");
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Zs}]+");
    private static final Pattern WRITTEN = Pattern.compile("[\\p{L}\\p{N}]");

    private PlainText() {}

    /** Text on one line; empty when nothing is written or it is longer than allowed. */
    static Optional<String> line(String text, int longest) {
        return checked(clean(BREAKS.matcher(text).replaceAll(", ")), longest);
    }

    /** Text on one or more lines; empty when nothing is written or it is longer than allowed. */
    static Optional<String> lines(String text, int longest) {
        String clean = BREAKS.splitAsStream(text)
                .map(PlainText::clean)
                .filter(line -> !line.isEmpty())
                .reduce((first, second) -> first + "\n" + second)
                .orElse("");
        return checked(clean, longest);
    }

    private static String clean(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        String visible = INVISIBLE.matcher(composed).replaceAll(" ");
        return SPACES.matcher(visible).replaceAll(" ").strip();
    }

    private static Optional<String> checked(String clean, int longest) {
        return clean.length() <= longest && WRITTEN.matcher(clean).find() ? Optional.of(clean) : Optional.empty();
    }
}
