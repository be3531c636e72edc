package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.shared.Money;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a system such as an ERP says of price and stock of the bound tenant's products. */
@Component
public class Supplies {

    private final ProductRepository repository;
    private final Holds holds;
    private final StockMessages messages;
    private final Catalogues catalogues;
    private final TransactionTemplate transaction;

    Supplies(
            ProductRepository repository,
            Holds holds,
            StockMessages messages,
            Catalogues catalogues,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.holds = holds;
        this.messages = messages;
        this.catalogues = catalogues;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Takes all of it over in one transaction. A price that can hardly be meant is held for a person; news older than what
     * is known is left out, so that a repeated message does nothing.
     */
    public List<StockChange.Result> take(List<StockChange> changes) {
        List<StockChange.Result> results = Objects.requireNonNull(transaction.execute(status -> {
            long revision = repository.nextRevision();
            return changes.stream().map(change -> take(change, revision)).toList();
        }));
        catalogues.forget();
        return results;
    }

    /**
     * The same for what another system posts and may post again; a message that was taken before does nothing.
     *
     * @param message its sender's own id of it
     */
    public List<StockChange.Result> takeOnce(String message, List<StockChange> changes) {
        return Objects.requireNonNull(transaction.execute(status -> messages.note(message)
                ? take(changes)
                : changes.stream()
                        .map(change ->
                                new StockChange.Result(change.sku(), "repeated", "this message was taken before"))
                        .toList()));
    }

    private StockChange.Result take(StockChange change, long revision) {
        Product product = repository.find(change.sku()).orElse(null);
        if (product == null) {
            return new StockChange.Result(change.sku(), "unknown", "no such product");
        }
        if (change.at() != null && product.updatedAt().isAfter(change.at())) {
            return new StockChange.Result(change.sku(), "stale", "known as of " + product.updatedAt());
        }
        Money price = change.price();
        String objection = price == null
                ? null
                : PriceGuard.objection(product.price(), price).orElse(null);
        if (objection != null) {
            holds.hold(Hold.PRICE, List.of(product.sku()), price, objection);
            price = null;
        }
        boolean news = price != null && !price.equals(product.price())
                || change.stock() != null && change.stock().compareTo(product.stock()) != 0;
        if (news) {
            repository.update(product.sku(), price, change.stock(), revision);
        }
        return new StockChange.Result(
                product.sku(), objection != null ? "held" : news ? "changed" : "unchanged", objection);
    }
}
