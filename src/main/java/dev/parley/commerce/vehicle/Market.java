package dev.parley.commerce.vehicle;

import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Set;

/**
 * What bare figures mean where the business is.
 *
 * @param currency of a bare amount
 * @param miles whether a bare distance is in miles
 * @param lakhs whether a small bare amount is in lakhs rather than thousands
 * @param thisYear for "three years old"
 */
public record Market(String currency, boolean miles, boolean lakhs, int thisYear) {

    private static final Set<String> MILES = Set.of("US", "GB", "LR", "MM");

    public static Market of(Tenant tenant, Clock clock) {
        return new Market(
                tenant.currency(),
                MILES.contains(tenant.region()),
                tenant.currency().equals("INR"),
                LocalDate.now(clock.withZone(tenant.timeZone())).getYear());
    }

    long minor(BigDecimal amount) {
        int digits = new Money(0, currency).amount().scale();
        return amount.movePointRight(digits).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
