package dev.parley.leads.skill;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.ULocale;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.math.BigDecimal;

/** Writes amounts for people: grouped as their language does, in digits that every reader knows. */
final class Amounts {

    private Amounts() {}

    static String text(Money money, Language language) {
        ULocale locale = ULocale.forLocale(language.locale()).setKeywordValue("numbers", "latn");
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(Currency.getInstance(money.currency()));
        BigDecimal amount = money.amount();
        boolean whole = amount.stripTrailingZeros().scale() <= 0;
        if (whole) {
            format.setMaximumFractionDigits(0);
        }
        return format.format(amount);
    }
}
