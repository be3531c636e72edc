package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.EMAIL;

import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;

/** E-mail addresses, as typed and as spoken ("dana at mail dot com"). */
final class EmailRecognizer implements EntityRecognizer {

    private static final String LOCAL_SIGNS = "._%+-'";
    private static final int LONGEST = 254;

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
    static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0
                && domain.length() - dot > 2
                && !domain.startsWith(".")
                && !domain.contains("..")
                && domain.substring(dot + 1).chars().allMatch(Character::isLetter);
    }

    /** "ana dot ruiz at mail dot com" */
    private static void spoken(Reading reading, Findings findings, Match at) {
        SpokenEmail.around(at, reading)
                .ifPresent(email -> add(
                        reading,
                        findings,
                        reading.startOf(email.from()),
                        reading.endBefore(email.to()),
                        email.address()));
    }

    private static void add(Reading reading, Findings findings, int start, int end, String address) {
        findings.addAt(EMAIL, address.toLowerCase(Locale.ROOT), start, end);
        findings.take(reading.wordAtOrAfter(start), reading.wordAtOrAfter(end - 1) + 1);
    }
}
