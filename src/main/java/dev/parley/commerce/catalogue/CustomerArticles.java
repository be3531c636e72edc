package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What customers call the products by numbers of their own. */
@Component
public class CustomerArticles {

    private final CustomerTermsRepository terms;
    private final Contacts contacts;
    private final Catalogues catalogues;
    private final TransactionTemplate transaction;

    CustomerArticles(
            CustomerTermsRepository terms,
            Contacts contacts,
            Catalogues catalogues,
            PlatformTransactionManager transactions) {
        this.terms = terms;
        this.contacts = contacts;
        this.catalogues = catalogues;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * The product that a customer means by a number of theirs; case and punctuation do not count.
     *
     * @param contactId a verified contact
     */
    public Optional<Product> find(String number, UUID contactId) {
        String sku = transaction.execute(status -> contacts.find(contactId)
                .map(Contact::externalId)
                .flatMap(customer -> terms.sku(customer, number))
                .orElse(""));
        return sku.isEmpty() ? Optional.empty() : catalogues.current().product(sku);
    }
}
