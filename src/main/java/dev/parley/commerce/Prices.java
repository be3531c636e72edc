package dev.parley.commerce;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.ULocale;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** Writes money and figures for people: by their language and country, always with digits that every reader knows. */
public final class Prices {

    private static final Precision CENTS = Precision.currency(CurrencyUsage.STANDARD);
    private static final BigDecimal LAKH = BigDecimal.valueOf(100_000);
    private static final BigDecimal CRORE = BigDecimal.valueOf(10_000_000);
    private static final Map<Language, String[]> INDIAN = Map.of(
            Language.HINDI, new String[] {"लाख", "करोड़"},
            Language.HINGLISH, new String[] {"lakh", "crore"},
            Language.MARATHI, new String[] {"लाख", "कोटी"},
            Language.GUJARATI, new String[] {"લાખ", "કરોડ"});

    private record Style(Language language, String region, String currency, boolean cents) {}

    /** Working out how a place writes its money takes far longer than writing an amount. */
    private static final Cache<Style, LocalizedNumberFormatter> FORMATS =
            Caffeine.newBuilder().maximumSize(200).build();

    private record Place(Language language, String region) {}

    private static final Cache<Place, LocalizedNumberFormatter> COUNTS =
            Caffeine.newBuilder().maximumSize(200).build();

    private Prices() {}

    /**
     * An amount as the language writes it: {@code $34,900}, {@code 34.900 €}, {@code ₹17.2 lakh}.
     *
     * @param region ISO 3166 country of the business
     */
    public static String text(Money money, Language language, String region) {
        boolean whole = money.amount().stripTrailingZeros().scale() <= 0;
        return text(money, language, region, !whole);
    }

    /** An amount that is to be paid, with its cents though there be none: {@code $34,900.00}. */
    public static String exact(Money money, Language language, String region) {
        return text(money, language, region, true);
    }

    private static String text(Money money, Language language, String region, boolean cents) {
        BigDecimal amount = money.amount();
        String[] units = INDIAN.get(language);
        if (units != null && money.currency().equals("INR")) {
            BigDecimal unit = amount.compareTo(CRORE) >= 0 ? CRORE : LAKH;
            boolean brief = amount.compareTo(LAKH) >= 0
                    && amount.remainder(unit.movePointLeft(2)).signum() == 0;
            if (brief) {
                String count = amount.divide(unit, 2, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros()
                        .toPlainString();
                return "₹" + count + " " + units[unit.equals(CRORE) ? 1 : 0];
            }
        }
        return FORMATS.get(new Style(language, region, money.currency(), cents), Prices::format)
                .format(amount)
                .toString();
    }

    private static LocalizedNumberFormatter format(Style style) {
        Currency currency = Currency.getInstance(style.currency());
        boolean own = currency.equals(Currency.getInstance(new ULocale("", style.region())));
        return NumberFormatter.withLocale(locale(style.language(), style.region()))
                .unit(currency)
                .unitWidth(own ? UnitWidth.NARROW : UnitWidth.SHORT)
                .precision(style.cents() ? CENTS : Precision.integer());
    }

    /** A count or a distance, grouped. */
    public static String number(long number, Language language, String region) {
        return COUNTS.get(new Place(language, region), Prices::count)
                .format(number)
                .toString();
    }

    private static LocalizedNumberFormatter count(Place place) {
        return NumberFormatter.withLocale(locale(place.language(), place.region()));
    }

    private static ULocale locale(Language language, String region) {
        ULocale own = ULocale.forLocale(language.locale());
        return new ULocale.Builder()
                .setLanguage(own.getLanguage())
                .setRegion(region)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
    }
}
