package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.commerce.Product;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Money;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What the business takes an order on: its minimum, a customer's credit, a person's approval, terms of payment. */
@Component
class OrderLimits {

    private final OrderRepository orders;
    private final Contacts contacts;

    OrderLimits(OrderRepository orders, Contacts contacts) {
        this.orders = orders;
        this.contacts = contacts;
    }

    boolean areCurrenciesMixed(Collection<Product> products) {
        return products.stream()
                        .map(product -> product.price().currency())
                        .distinct()
                        .count()
                > 1;
    }

    /** Why an order of that sum is not taken, if so. */
    Optional<Placement.Refused> refusal(Quote quote, UUID contactId, boolean verified) {
        if (quote.lines().isEmpty()) {
            return Optional.of(new Placement.Refused(Placement.Reason.EMPTY, null));
        }
        Optional<Money> least = least(quote.subtotal().currency());
        if (least.isPresent() && quote.subtotal().compareTo(least.get()) < 0) {
            return Optional.of(new Placement.Refused(Placement.Reason.BELOW_MINIMUM, least.get()));
        }
        Money limit = agreed(contactId, verified).map(Contact::creditLimit).orElse(null);
        boolean overCredit = limit != null
                && limit.currency().equals(quote.total().currency())
                && orders.open(contactId, limit.currency()).plus(quote.total()).compareTo(limit) > 0;
        return overCredit ? Optional.of(new Placement.Refused(Placement.Reason.OVER_CREDIT, limit)) : Optional.empty();
    }

    boolean needsApproval(Money total) {
        return settings()
                .commerce()
                .mostWithoutApproval()
                .map(limit -> total.amount().compareTo(limit) > 0)
                .orElse(false);
    }

    Order.Terms terms(UUID contactId, boolean verified) {
        Integer own = agreed(contactId, verified).map(Contact::paymentTermsDays).orElse(null);
        return new Order.Terms(
                Objects.requireNonNullElse(own, settings().paymentTermsDays()), own != null && own > 0, null);
    }

    /** Nobody enjoys another's terms by claiming to be them. */
    private Optional<Contact> agreed(UUID contactId, boolean verified) {
        return verified ? contacts.find(contactId) : Optional.empty();
    }

    private static Optional<Money> least(String currency) {
        return settings().commerce().leastOrder().map(amount -> money(amount, currency));
    }

    private static Money money(BigDecimal amount, String currency) {
        int digits = new Money(0, currency).amount().scale();
        return Money.of(amount.setScale(digits, RoundingMode.HALF_UP), currency);
    }

    private static TenantSettings settings() {
        return TenantContext.current().settings();
    }
}
