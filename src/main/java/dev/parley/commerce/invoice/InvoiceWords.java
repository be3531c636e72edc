package dev.parley.commerce.invoice;

import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.DecimalFormatSymbols;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.Currency.CurrencyUsage;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.Map;

/** Words, figures and dates of one invoice, as its reader writes them; always with digits that every reader knows. */
public final class InvoiceWords {

    private static final String KEYS = "commerce.invoice.";

    private final Wording wording;
    private final Language language;
    private final ULocale locale;
    private final DecimalFormatSymbols symbols;

    public InvoiceWords(Wording wording, Language language, String region) {
        this.wording = wording;
        this.language = language;
        this.locale = new ULocale.Builder()
                .setLanguage(ULocale.forLocale(language.locale()).getLanguage())
                .setRegion(region)
                .setUnicodeLocaleKeyword("nu", "latn")
                .build();
        // English in Spain writes its money and its other figures in two ways; on one page they are written alike.
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setDecimalSeparator(symbols.getMonetaryDecimalSeparator());
        symbols.setGroupingSeparator(symbols.getMonetaryGroupingSeparator());
    }

    public String say(String key) {
        return wording.say(language, KEYS + key);
    }

    public String say(String key, Map<String, ?> arguments) {
        return wording.say(language, KEYS + key, arguments);
    }

    /** With its currency and all decimals: {@code 1.311,10 €}. */
    public String amount(Money money) {
        return NumberFormatter.withLocale(locale)
                .unit(Currency.getInstance(money.currency()))
                .unitWidth(UnitWidth.NARROW)
                .precision(Precision.currency(CurrencyUsage.STANDARD))
                .format(money.amount())
                .toString();
    }

    /** How many of what: {@code 12 boxes}. */
    public String quantity(BigDecimal quantity, String unit) {
        String figure = NumberFormatter.withLocale(locale)
                .symbols(symbols)
                .precision(Precision.maxFraction(6))
                .format(quantity)
                .toString();
        String key = "unit." + unit.toLowerCase(Locale.ROOT);
        String name = wording.has(language, KEYS + key) ? say(key, Map.of("count", quantity)) : unit;
        return figure + " " + name;
    }

    /** {@code 21 %}. */
    public String percent(BigDecimal fraction) {
        return NumberFormatter.withLocale(locale)
                .symbols(symbols)
                .unit(MeasureUnit.PERCENT)
                .precision(Precision.maxFraction(4))
                .format(fraction.movePointRight(2))
                .toString();
    }

    public String date(LocalDate date) {
        DateFormat format = DateFormat.getDateInstance(DateFormat.LONG, locale);
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(Date.from(date.atStartOfDay(ZoneOffset.UTC).toInstant()));
    }
}
