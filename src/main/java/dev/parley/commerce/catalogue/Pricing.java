package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a customer pays for a quantity of a product: the list price, less for more, or what was agreed with them. */
@Component
public class Pricing {

    private final CustomerTermsRepository terms;
    private final Contacts contacts;
    private final TransactionTemplate transaction;

    Pricing(CustomerTermsRepository terms, Contacts contacts, PlatformTransactionManager transactions) {
        this.terms = terms;
        this.contacts = contacts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * The price of one unit, without tax; the lowest that holds.
     *
     * @param quantity in units, above zero
     * @param contactId whose own prices count, or null for a stranger; pass it only for a verified contact
     */
    public Money unitPrice(Product product, BigDecimal quantity, @Nullable UUID contactId) {
        Money list = PriceBreaks.price(product, quantity);
        return contactId == null
                ? list
                : Objects.requireNonNull(transaction.execute(status -> agreed(product, quantity, contactId, list)));
    }

    /**
     * What a customer pays for several products.
     *
     * @param contactId as in {@link #unitPrice}
     */
    public OwnPrices of(Collection<String> skus, @Nullable UUID contactId) {
        return contactId == null || skus.isEmpty()
                ? OwnPrices.LIST
                : Objects.requireNonNull(transaction.execute(status -> contacts.find(contactId)
                        .map(Contact::externalId)
                        .map(customer -> new OwnPrices(terms.prices(customer, skus)))
                        .orElse(OwnPrices.LIST)));
    }

    private Money agreed(Product product, BigDecimal quantity, UUID contactId, Money list) {
        return contacts.find(contactId)
                .map(Contact::externalId)
                .flatMap(customer -> terms.price(customer, product.sku(), quantity, list.currency()))
                .filter(price -> price.minor() < list.minor())
                .orElse(list);
    }
}
