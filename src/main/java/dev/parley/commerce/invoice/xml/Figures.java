package dev.parley.commerce.invoice.xml;

import dev.parley.commerce.Quantities;
import dev.parley.shared.Money;
import java.math.BigDecimal;

/** Figures as machines read them. */
final class Figures {

    private Figures() {}

    static String amount(Money money) {
        BigDecimal amount = money.amount();
        return (amount.scale() < 2 ? amount.setScale(2) : amount).toPlainString();
    }

    static String plain(BigDecimal number) {
        return Quantities.plain(number).toPlainString();
    }

    static String percent(BigDecimal fraction) {
        return plain(fraction.movePointRight(2));
    }
}
