package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.PHONE;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import dev.parley.nlu.entity.span.Span;
import dev.parley.nlu.entity.span.Spans;
import dev.parley.nlu.entity.text.Reading;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers of the customer's country and international ones. */
final class PhoneRecognizer implements EntityRecognizer {

    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_DIGITS_UNPROVEN = 9;
    private static final long TRIES = 50;
    private static final Pattern DIALLED = Pattern.compile("(?<![\\d+.])[(]?\\d[\\d ()./-]{8,22}\\d(?!\\d)");

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public void recognize(Reading reading, Findings findings) {
        if (isExpected(reading)) {
            spoken(reading, findings);
        }
        if (reading.asciiDigits()
                        .chars()
                        .filter(PhoneRecognizer::isDigit)
                        .limit(FEWEST_DIGITS)
                        .count()
                < FEWEST_DIGITS) {
            return;
        }
        for (Leniency leniency : new Leniency[] {Leniency.VALID, Leniency.POSSIBLE}) {
            boolean unproven = leniency == Leniency.POSSIBLE;
            if (unproven) {
                if (!isExpected(reading)) {
                    return;
                }
                abroad(reading, findings);
            }
            for (PhoneNumberMatch match : phones.findNumbers(
                    reading.asciiDigits(), reading.utterance().region(), leniency, TRIES)) {
                add(reading, findings, match, unproven);
            }
        }
        keepFromBeingCounted(reading, findings);
    }

    /** "nine eight double two zero one", "seis cinco cinco, dos dos": a number told digit by digit. */
    private void spoken(Reading reading, Findings findings) {
        int at = 0;
        while (at < reading.size()) {
            SpokenDigits said = SpokenDigits.from(reading, at);
            if (said.digits().length() >= FEWEST_DIGITS_UNPROVEN && findings.isFree(at, said.to())) {
                addSpoken(reading, findings, at, said);
            }
            at = Math.max(at + 1, said.to());
        }
    }

    private void addSpoken(Reading reading, Findings findings, int from, SpokenDigits said) {
        try {
            PhoneNumber number = phones.parse(said.digits(), reading.utterance().region());
            if (phones.isValidNumber(number)) {
                findings.add(PHONE, phones.format(number, PhoneNumberFormat.E164), from, said.to());
                findings.take(from, said.to());
            }
        } catch (NumberParseException noNumber) {
            return;
        }
    }

    /** Nobody can be reached under a number that no plan knows, but it is no amount and no quantity either. */
    private static void keepFromBeingCounted(Reading reading, Findings findings) {
        for (Span written : Spans.PHONES.in(reading.text(), reading.language())) {
            int from = reading.wordAtOrAfter(written.start());
            int to = reading.wordAtOrAfter(written.end() - 1) + 1;
            if (findings.isFree(from, to)) {
                findings.take(from, to);
            }
        }
    }

    /** A number of another country, dialled with 00 or written without its plus. */
    private void abroad(Reading reading, Findings findings) {
        Matcher run = DIALLED.matcher(reading.asciiDigits());
        while (run.find()) {
            String digits = run.group().replaceAll("\\D", "");
            try {
                PhoneNumber number = phones.parse("+" + (digits.startsWith("00") ? digits.substring(2) : digits), null);
                int from = reading.wordAtOrAfter(run.start());
                int to = reading.wordAtOrAfter(run.end() - 1) + 1;
                if (phones.isValidNumber(number) && findings.isFree(from, to)) {
                    findings.addAt(PHONE, phones.format(number, PhoneNumberFormat.E164), run.start(), run.end());
                    findings.take(from, to);
                }
            } catch (NumberParseException noNumber) {
                // Other runs of digits may be one.
                continue;
            }
        }
    }

    /** A number that no plan knows is only believed where the talk is of phones. */
    static boolean isExpected(Reading reading) {
        return reading.isPending("lead.phone", "checkout.phone", "lead.contact", "customer.address")
                || reading.has("phone_cue");
    }

    private void add(Reading reading, Findings findings, PhoneNumberMatch match, boolean unproven) {
        int from = reading.wordAtOrAfter(match.start());
        int to = reading.wordAtOrAfter(match.end() - 1) + 1;
        if (from >= to || !findings.isFree(from, to) || isSomethingElse(reading, match, from)) {
            return;
        }
        long digits = match.rawString().chars().filter(PhoneRecognizer::isDigit).count();
        if (unproven && (digits < FEWEST_DIGITS_UNPROVEN || !hasLengthOfATelephone(match.number()))) {
            return;
        }
        findings.addAt(PHONE, phones.format(match.number(), PhoneNumberFormat.E164), match.start(), match.end());
        findings.take(from, to);
    }

    /** A number that no plan knows has at least as many digits as those of its country. */
    private boolean hasLengthOfATelephone(PhoneNumber number) {
        return phones.isPossibleNumberForType(number, PhoneNumberType.MOBILE)
                || phones.isPossibleNumberForType(number, PhoneNumberType.FIXED_LINE);
    }

    /** An order number, an amount or a reading of the odometer. */
    private static boolean isSomethingElse(Reading reading, PhoneNumberMatch match, int from) {
        String text = reading.asciiDigits();
        String before =
                text.substring(Math.max(0, match.start() - 2), match.start()).strip();
        String after = text.substring(match.end(), Math.min(text.length(), match.end() + 2))
                .strip();
        return before.endsWith("#")
                || isMoneySign(before)
                || isMoneySign(after)
                || reading.matchEndingAt("order_cue", from).isPresent()
                || reading.matchEndingAt("booking_cue", from).isPresent();
    }

    private static boolean isMoneySign(String around) {
        return around.chars().anyMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
