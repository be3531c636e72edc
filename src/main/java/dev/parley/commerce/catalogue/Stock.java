package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The stock as orders take it and give it back; always within the caller's transaction. */
@Component
public class Stock {

    private final ProductRepository repository;
    private final Catalogues catalogues;

    Stock(ProductRepository repository, Catalogues catalogues) {
        this.repository = repository;
        this.catalogues = catalogues;
    }

    /**
     * Products as they are now, which nobody else changes before the transaction ends.
     *
     * @param revision to write changes with
     * @param products by article number; those that do not exist are left out
     */
    public record Held(long revision, Map<String, Product> products) {}

    /** Other changes of the tenant's catalogue wait until the transaction ends. */
    public Held hold(Collection<String> skus) {
        long revision = repository.nextRevision();
        Map<String, Product> products = new LinkedHashMap<>();
        for (String sku : new TreeSet<>(skus)) {
            repository.find(sku).ifPresent(product -> products.put(sku, product));
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                catalogues.forget();
            }
        });
        return new Held(revision, products);
    }

    /** Adds to the stock of what is held, or takes from it where the amount is negative. */
    public void move(Held held, Map<String, BigDecimal> amounts) {
        amounts.forEach((sku, amount) -> {
            Product product = held.products().get(sku);
            if (product != null && amount.signum() != 0) {
                repository.update(sku, null, product.stock().add(amount), held.revision());
            }
        });
    }
}
