package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.EMAIL;

import dev.parley.nlu.entity.text.Gap;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;
import java.util.Optional;

/** E-mail addresses, as typed and as spoken ("dana at mail dot com"). */
final class EmailRecognizer implements EntityRecognizer {

    private static final String LOCAL_SIGNS = "._%+-'";
    private static final int LONGEST = 254;
    private static final String SIGN = "email_sign";

    @Override
    public void recognize(Reading reading, Findings findings) {
        typed(reading, findings);
        for (Match at : reading.matches("email_at")) {
            spoken(reading, findings, at);
        }
    }

    private static void typed(Reading reading, Findings findings) {
        String text = reading.asciiDigits();
        for (int sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
            int start = startOfLocal(text, sign);
            int end = endOfDomain(text, sign + 1);
            if (start < sign && isDomain(text.substring(sign + 1, end)) && end - start <= LONGEST) {
                add(reading, findings, start, end, text.substring(start, end));
            }
        }
    }

    private static int startOfLocal(String text, int sign) {
        int start = sign;
        while (start > 0 && sign - start <= 64 && isLocal(text.charAt(start - 1))) {
            start--;
        }
        while (start < sign && LOCAL_SIGNS.indexOf(text.charAt(start)) >= 0) {
            start++;
        }
        return start;
    }

    private static boolean isLocal(char c) {
        return isPlain(c) || LOCAL_SIGNS.indexOf(c) >= 0;
    }

    private static boolean isPlain(char c) {
        return c < 0x80 && Character.isLetterOrDigit(c);
    }

    private static int endOfDomain(String text, int from) {
        int end = from;
        while (end < text.length() && (isPlain(text.charAt(end)) || ".-".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from && !isPlain(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** At least two labels, the last of letters. */
    private static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0
                && domain.length() - dot > 2
                && !domain.startsWith(".")
                && !domain.contains("..")
                && domain.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    private static void spoken(Reading reading, Findings findings, Match at) {
        int end = at.to() + 1;
        StringBuilder domain = new StringBuilder();
        while (end <= reading.size() && isPart(reading, end - 1)) {
            domain.append(reading.word(end - 1).text());
            var dot = reading.matchAt("email_dot", end);
            if (dot.isEmpty()) {
                break;
            }
            domain.append('.');
            end = dot.get().to() + 1;
        }
        int start = at.from() - 1;
        if (start < 0 || end > reading.size() || !isPart(reading, start) || !isDomain(domain.toString())) {
            return;
        }
        StringBuilder local = new StringBuilder(reading.word(start).text());
        for (Optional<Match> sign = signBefore(reading, start); sign.isPresent(); sign = signBefore(reading, start)) {
            start = sign.get().from() - 1;
            local.insert(0, reading.word(start).text() + written(sign.get()));
        }
        if (isFigureOfName(reading, start)) {
            start--;
            local.insert(0, reading.word(start).text());
            for (Optional<Match> sign = signBefore(reading, start);
                    sign.isPresent();
                    sign = signBefore(reading, start)) {
                start = sign.get().from() - 1;
                local.insert(0, reading.word(start).text() + written(sign.get()));
            }
        }
        while (start > 0 && reading.word(start).gap() == Gap.NONE) {
            start--;
            local.insert(0, reading.word(start).text());
        }
        add(reading, findings, reading.startOf(start), reading.endBefore(end), local + "@" + domain);
    }

    /** "lee 88 at": figures behind a word of the name. */
    private static boolean isFigureOfName(Reading reading, int start) {
        return start > 0
                && reading.word(start).digits()
                && reading.word(start).gap() == Gap.SPACE
                && isPart(reading, start - 1)
                && !reading.isIn("filler", start - 1)
                && !reading.isIn("id_filler", start - 1);
    }

    private static String written(Match sign) {
        return sign.list().equals(SIGN) ? sign.value() : ".";
    }

    /** A dot, underscore or dash spoken between this part of the name and another. */
    private static Optional<Match> signBefore(Reading reading, int start) {
        return reading.matchEndingAt("email_dot", start)
                .or(() -> reading.matchEndingAt(SIGN, start))
                .filter(sign -> sign.from() > 0 && isPart(reading, sign.from() - 1));
    }

    private static boolean isPart(Reading reading, int word) {
        return reading.word(word).text().chars().allMatch(c -> c < 0x80 && Character.isLetterOrDigit(c));
    }

    private static void add(Reading reading, Findings findings, int start, int end, String address) {
        findings.addAt(EMAIL, address.toLowerCase(Locale.ROOT), start, end);
        findings.take(reading.wordAtOrAfter(start), reading.wordAtOrAfter(end - 1) + 1);
    }
}
