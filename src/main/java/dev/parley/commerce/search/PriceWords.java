package dev.parley.commerce.search;

import dev.parley.shared.Money;
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

    private static final String CURRENCY =
            "(?:€|\\$|£|₹|eur(?:os?)?|dollars?|dólares?|usd|pounds?|gbp|rupees?|rupias?|roupies?|rs\\.?|inr|rupaye|रुपये|रुपए|रु|यूरो|रुपयां|युरो|રૂપિયા|યુરો)";
    private static final String AMOUNT = "(?:" + CURRENCY + "\\s?)?(\\d+(?:[.,]\\d{1,2})?)\\s?" + CURRENCY
            + "?(?![\\d.,]*\\d|\\s?(?:mm|cm|m|kg|g|l|ml|w|v|bar|amp|°|%|\"|x)(?!\\p{L}))";
    private static final Pattern BETWEEN =
            compile("(?:between|entre|from|de)\\s+" + AMOUNT + "\\s+(?:and|to|y|et|a|à)\\s+" + AMOUNT);
    private static final Pattern MOST = compile(
            "(?:under|below|less than|cheaper than|up to|at most|max(?:imum)?\\.?|no more than|not more than|menos de|por debajo de|hasta|máximo|como mucho|moins de|jusqu'à|maximum|en dessous de)\\s+"
                    + AMOUNT);
    private static final Pattern MOST_AFTER = compile(
            AMOUNT
                    + "\\s+(?:or less|max(?:imum)?|o menos|como máximo|ou moins|se kam|tak|ke andar|ke niche|से कम|तक|के अंदर|पेक्षा कमी|पर्यंत|च्या आत|થી ઓછા|થી ઓછું|સુધી|ની અંદર)");
    private static final Pattern LEAST =
            compile("(?:over|above|more than|at least|más de|desde|por encima de|plus de|à partir de)\\s+" + AMOUNT);

    /** @param currency of a bare amount */
    public static PriceWords in(String text, String currency) {
        Matcher between = BETWEEN.matcher(text);
        if (between.find() && hasCurrency(between.group())) {
            return new PriceWords(
                    money(between.group(1), currency), money(between.group(2), currency), without(text, between));
        }
        Matcher most = MOST.matcher(text);
        Matcher after = MOST_AFTER.matcher(text);
        Matcher found = most.find() ? most : after.find() ? after : null;
        if (found != null) {
            return new PriceWords(null, money(found.group(1), currency), without(text, found));
        }
        Matcher least = LEAST.matcher(text);
        return least.find() && hasCurrency(least.group())
                ? new PriceWords(money(least.group(1), currency), null, without(text, least))
                : new PriceWords(null, null, text);
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

    private static boolean hasCurrency(String text) {
        return compile(CURRENCY).matcher(text).find();
    }

    private static Money money(String figure, String currency) {
        try {
            return Money.of(figure.replace(',', '.'), currency);
        } catch (ArithmeticException tooFine) {
            return Money.of(figure.replaceFirst("[.,].*", ""), currency);
        }
    }

    private static String without(String text, Matcher found) {
        return (text.substring(0, found.start()) + " " + text.substring(found.end())).strip();
    }

    private static Pattern compile(String pattern) {
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\d])" + pattern + "(?![\\p{L}\\p{M}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
