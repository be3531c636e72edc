package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.FieldProblem;
import dev.parley.shared.Money;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The products of the bound tenant as staff keep them. */
@Component
public class Products {

    private final ProductRepository repository;
    private final Holds holds;
    private final Catalogues catalogues;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Products(
            ProductRepository repository,
            Holds holds,
            Catalogues catalogues,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.holds = holds;
        this.catalogues = catalogues;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @throws ProblemException (404) when the tenant has no such product */
    public Product product(String sku) {
        return Objects.requireNonNull(transaction.execute(status -> known(sku)));
    }

    public Page<Product> list(PageRequest page, @Nullable String category) {
        return page.page(
                Objects.requireNonNull(transaction.execute(status -> repository.page(page, category))), Product::sku);
    }

    /**
     * Changes what is given and leaves the rest.
     *
     * @throws ProblemException (404) when the tenant has no such product; (409) when the price can hardly be meant: it waits
     *     for a person then, and nothing is changed
     */
    public Product change(String sku, @Nullable Money price, @Nullable BigDecimal stock) {
        Optional<String> objection = price == null ? Optional.empty() : held(sku, price);
        if (objection.isPresent()) {
            throw new ProblemException(
                    ErrorCode.CONFLICT,
                    objection.get() + "; it is held for a person: GET /api/v1/products/holds",
                    List.of(new FieldProblem("/price", objection.get())));
        }
        Product changed = Objects.requireNonNull(transaction.execute(status -> {
            if (price != null || stock != null) {
                repository.update(sku, price, stock, repository.nextRevision());
                events.publishEvent(changed(sku, price, stock));
            }
            return known(sku);
        }));
        catalogues.forget();
        return changed;
    }

    private Optional<String> held(String sku, Money price) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Optional<String> objection = PriceGuard.objection(known(sku).price(), price);
            objection.ifPresent(reason -> holds.hold(Hold.PRICE, List.of(sku), price, reason));
            return objection;
        }));
    }

    private static Act changed(String sku, @Nullable Money price, @Nullable BigDecimal stock) {
        Map<String, String> details = new HashMap<>();
        if (price != null) {
            details.put("price", price.toString());
        }
        if (stock != null) {
            details.put("stock", stock.toPlainString());
        }
        return new Act("product.updated", "product", sku, details);
    }

    private Product known(String sku) {
        return repository.find(sku).orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "product not found"));
    }
}
