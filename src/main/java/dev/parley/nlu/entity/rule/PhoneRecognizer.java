package dev.parley.nlu.entity.rule;

import static dev.parley.nlu.EntityNames.PHONE;

import com.google.i18n.phonenumbers.PhoneNumberMatch;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import dev.parley.nlu.entity.text.Reading;

/** Phone numbers of the customer's country and international ones. */
final class PhoneRecognizer implements EntityRecognizer {

    private static final int FEWEST_DIGITS = 7;
    private static final int FEWEST_DIGITS_UNPROVEN = 9;
    private static final long TRIES = 50;

    private final PhoneNumberUtil phones = PhoneNumberUtil.getInstance();

    @Override
    public void recognize(Reading reading, Findings findings) {
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
            if (unproven && !isExpected(reading)) {
                return;
            }
            for (PhoneNumberMatch match : phones.findNumbers(
                    reading.asciiDigits(), reading.utterance().region(), leniency, TRIES)) {
                add(reading, findings, match, unproven);
            }
        }
    }

    /** A number that no plan knows is only believed where the talk is of phones. */
    private static boolean isExpected(Reading reading) {
        return reading.isPending("lead.phone", "checkout.phone", "lead.contact", "customer.address") || reading.has("phone_cue");
    }

    private void add(Reading reading, Findings findings, PhoneNumberMatch match, boolean unproven) {
        int from = reading.wordAtOrAfter(match.start());
        int to = reading.wordAtOrAfter(match.end() - 1) + 1;
        if (from >= to || !findings.isFree(from, to) || isSomethingElse(reading, match, from)) {
            return;
        }
        long digits = match.rawString().chars().filter(PhoneRecognizer::isDigit).count();
        if (unproven && digits < FEWEST_DIGITS_UNPROVEN) {
            return;
        }
        findings.addAt(PHONE, phones.format(match.number(), PhoneNumberFormat.E164), match.start(), match.end());
        findings.take(from, to);
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
