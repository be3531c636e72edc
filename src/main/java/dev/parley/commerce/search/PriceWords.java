package dev.parley.commerce.search;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A price asked for in words: "under 20 euros", "entre 5 y 10 €", "500 rupaye tak".
 *
 * @param min or null
 * @param max or null
 * @param rest the text without it
 */
public record PriceWords(@Nullable Money min, @Nullable Money max, String rest) {

    private static final WishWords WORDS = WishWords.SHIPPED;
    private static final String START = "(?<![\\p{L}\\p{M}\\d.,])";
    private static final String END = "(?![\\p{L}\\p{M}])";
    private static final String CURRENCY = WORDS.any("currency");
    private static final String THOUSAND =
            "(?:k|thousand|mil|mille|hazaar|hazar|hajar|हज़ार|हजार|હજાર)(?![\\p{L}\\p{M}])";
    private static final Pattern THOUSANDS = WishWords.compile("\\s?" + THOUSAND + "$");
    private static final String AMOUNT = "(?:" + CURRENCY + "\\s?)?(\\d{1,9}(?:[.,]\\d{1,2})?(?:\\s?" + THOUSAND
            + ")?)(?:\\s?" + CURRENCY + "(?!\\p{IsLatin}))?(?![\\d.,]*\\d|\\s?" + WORDS.any("counted") + END + ")";

    private static final Pattern BETWEEN =
            pattern("(" + WORDS.any("between") + ")\\s+" + AMOUNT + "\\s*" + WORDS.any("and") + "\\s*" + AMOUNT);
    private static final Pattern AMID =
            pattern(AMOUNT + "\\s*" + WORDS.any("and") + "\\s*" + AMOUNT + "\\s*" + WORDS.any("amid") + END);
    private static final Pattern MOST = pattern(WORDS.any("most") + "\\s+" + AMOUNT);
    private static final Pattern MOST_AFTER = pattern(AMOUNT + "\\s*" + WORDS.any("most-after") + END);
    private static final Pattern LEAST = pattern(WORDS.any("least") + "\\s+" + AMOUNT);
    private static final Pattern LEAST_AFTER = pattern(AMOUNT + "\\s*" + WORDS.any("least-after") + END);
    private static final Pattern SURE_BETWEEN = pattern("(?:between|entre)\\s");

    /** @param currency of a bare amount */
    public static PriceWords in(String said, String currency) {
        String text = digits(said);
        Matcher between = BETWEEN.matcher(text);
        if (between.find()
                && (hasCurrency(between.group())
                        || SURE_BETWEEN.matcher(between.group()).find())) {
            return range(between.group(2), between.group(3), currency, without(text, between));
        }
        Matcher amid = AMID.matcher(text);
        if (amid.find()) {
            return range(amid.group(1), amid.group(2), currency, without(text, amid));
        }
        for (Pattern pattern : new Pattern[] {MOST, MOST_AFTER}) {
            Matcher most = pattern.matcher(text);
            if (most.find()) {
                return new PriceWords(null, money(most.group(1), currency), without(text, most));
            }
        }
        for (Pattern pattern : new Pattern[] {LEAST, LEAST_AFTER}) {
            Matcher least = pattern.matcher(text);
            if (least.find() && hasCurrency(least.group())) {
                return new PriceWords(money(least.group(1), currency), null, without(text, least));
            }
        }
        return new PriceWords(null, null, said);
    }

    public boolean isStated() {
        return min != null || max != null;
    }

    public boolean accepts(Money price) {
        return Optional.ofNullable(min)
                        .filter(least -> price.minor() < least.minor())
                        .isEmpty()
                && Optional.ofNullable(max)
                        .filter(most -> price.minor() > most.minor())
                        .isEmpty();
    }

    private static PriceWords range(String one, String other, String currency, String rest) {
        Money first = money(one, currency);
        Money second = money(other, currency);
        return first.minor() <= second.minor()
                ? new PriceWords(first, second, rest)
                : new PriceWords(second, first, rest);
    }

    /** With the digits of every script written as 0 to 9. */
    private static String digits(String text) {
        StringBuilder plain = new StringBuilder(text);
        for (int at = 0; at < plain.length(); at++) {
            int digit = Character.digit(plain.charAt(at), 10);
            if (digit >= 0) {
                plain.setCharAt(at, (char) ('0' + digit));
            }
        }
        return plain.toString();
    }

    private static boolean hasCurrency(String text) {
        return WORDS.pattern("currency").matcher(text).find() || text.matches("(?s).*[€$£₹].*");
    }

    private static Money money(String said, String currency) {
        Matcher thousands = THOUSANDS.matcher(said);
        BigDecimal figure = new BigDecimal(thousands.replaceFirst("").replace(',', '.'));
        BigDecimal amount = thousands.reset().find() ? figure.movePointRight(3) : figure;
        try {
            return Money.of(amount.toPlainString(), currency);
        } catch (ArithmeticException tooFine) {
            return Money.of(amount.setScale(0, RoundingMode.DOWN).toPlainString(), currency);
        }
    }

    private static String without(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
    }

    private static Pattern pattern(String pattern) {
        return WishWords.compile(START + pattern);
    }
}
