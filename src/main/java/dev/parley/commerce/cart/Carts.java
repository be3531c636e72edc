package dev.parley.commerce.cart;

import dev.parley.commerce.Product;
import dev.parley.commerce.catalogue.Catalogues;
import dev.parley.commerce.catalogue.Pricing;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The carts of the bound tenant, one for each conversation. */
@Component
public class Carts {

    /** How often a change is tried again on a cart that turns of the conversation are changing. */
    private static final int ATTEMPTS = 8;

    private final CartRepository repository;
    private final Catalogues catalogues;
    private final Pricing pricing;
    private final Clock clock;
    private final TransactionTemplate reading;
    private final TransactionTemplate writing;

    Carts(
            CartRepository repository,
            Catalogues catalogues,
            Pricing pricing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.catalogues = catalogues;
        this.pricing = pricing;
        this.clock = clock;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.writing = new TransactionTemplate(transactions);
    }

    /** The cart that the skills of this turn share; it is stored by its {@link WorkingCart#save()} as an effect. */
    public WorkingCart working(TurnContext turn) {
        return turn.workspace()
                .item(
                        WorkingCart.class,
                        () -> load(
                                turn.conversationId(),
                                turn.verified() ? turn.contactId() : null,
                                product -> product.in(turn.language()).name()));
    }

    /**
     * A conversation's cart; empty when it has none, or one that expired.
     *
     * @param contactId whose own prices count, or null; only that of a verified contact
     */
    public Cart current(UUID conversationId, @Nullable UUID contactId) {
        return load(conversationId, contactId, Product::name).cart();
    }

    /** Whether there is a product of that number. */
    public boolean isSold(String sku) {
        return catalogues.current().product(sku).isPresent();
    }

    /** Changes a cart outside of a turn and stores it; when others change it too, the change is made again on theirs. */
    public <T> T change(UUID conversationId, @Nullable UUID contactId, Function<WorkingCart, T> change) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return Objects.requireNonNull(writing.execute(status -> {
                    repository.alone(conversationId);
                    WorkingCart cart = load(conversationId, contactId, Product::name);
                    T result = change.apply(cart);
                    cart.save();
                    return result;
                }));
            } catch (OptimisticLockingFailureException meanwhile) {
                // The next attempt sees what the other change left.
            }
        }
        throw new ProblemException(ErrorCode.UNAVAILABLE, "this cart is busy: try again");
    }

    private WorkingCart load(UUID conversationId, @Nullable UUID contactId, Function<Product, String> names) {
        StoredCart stored = Objects.requireNonNull(
                reading.execute(status -> repository.find(conversationId).orElse(StoredCart.NONE)));
        Tenant tenant = TenantContext.current();
        Duration kept = Duration.ofHours(tenant.settings().commerce().cartExpiryHours());
        boolean expired = stored.changedAt().isBefore(clock.instant().minus(kept));
        return new WorkingCart(
                catalogues.current(),
                pricing,
                names,
                tenant.currency(),
                contactId,
                expired ? List.of() : stored.lines(),
                stored.version(),
                cart -> store(conversationId, cart));
    }

    private void store(UUID conversationId, WorkingCart cart) {
        if (!repository.save(conversationId, cart.lines(), cart.version(), clock.instant())) {
            throw new OptimisticLockingFailureException("the cart was changed meanwhile");
        }
    }
}
