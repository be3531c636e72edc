package dev.parley.nlu.entity.rule;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.entity.text.Match;
import dev.parley.nlu.entity.text.Reading;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A currency sign or word beside an amount.
 *
 * @param code ISO 4217
 */
record CurrencyMark(String code, int start, int end) {

    private static final Map<Character, String> SIGNS = Map.of(
            '€', "EUR", '£', "GBP", '₹', "INR", '₨', "INR", '¥', "JPY", '₽', "RUB", '₩', "KRW", '₺', "TRY", '$', "$");
    private static final Map<String, String> DOLLARS = Map.of(
            "CA", "CAD", "AU", "AUD", "NZ", "NZD", "MX", "MXN", "SG", "SGD", "HK", "HKD", "CL", "CLP", "CO", "COP",
            "AR", "ARS");

    /** The mark in front of a word: "$14,000", "Rs 500". */
    static Optional<CurrencyMark> before(Reading reading, int word) {
        int at = reading.startOf(word) - 1;
        while (at >= 0 && Character.isSpaceChar(reading.text().charAt(at))) {
            at--;
        }
        if (at >= 0) {
            Optional<CurrencyMark> sign = sign(reading, at);
            if (sign.isPresent()) {
                return sign;
            }
        }
        return reading.matchEndingAt("currency", word)
                .filter(match -> match.from() == word - 1)
                .filter(match -> reading.numberEndingAt(match.from()).isEmpty())
                .map(match -> of(reading, match));
    }

    /** The mark behind the word before this one: "30.000 €", "500 euros". */
    static Optional<CurrencyMark> after(Reading reading, int to) {
        int at = reading.endBefore(to);
        while (at < reading.text().length()
                && Character.isSpaceChar(reading.text().charAt(at))) {
            at++;
        }
        if (at < reading.text().length()) {
            Optional<CurrencyMark> sign = sign(reading, at);
            if (sign.isPresent()) {
                return sign;
            }
        }
        int word = reading.matchAt("currency_joint", to).map(Match::to).orElse(to);
        return reading.matchAt("currency", word).map(match -> of(reading, match));
    }

    private static Optional<CurrencyMark> sign(Reading reading, int at) {
        String code = SIGNS.get(reading.text().charAt(at));
        return code == null ? Optional.empty() : Optional.of(new CurrencyMark(resolve(code, reading), at, at + 1));
    }

    static CurrencyMark of(Reading reading, Match match) {
        return new CurrencyMark(
                resolve(match.value(), reading), reading.startOf(match.from()), reading.endBefore(match.to()));
    }

    /** A dollar is that of the country, or the business's own currency when that is one. */
    private static String resolve(String code, Reading reading) {
        if (!code.equals("$")) {
            return code;
        }
        Utterance utterance = reading.utterance();
        String own = DOLLARS.get(utterance.region().toUpperCase(Locale.ROOT));
        if (own != null) {
            return own;
        }
        return DOLLARS.containsValue(utterance.currency()) ? utterance.currency() : "USD";
    }
}
