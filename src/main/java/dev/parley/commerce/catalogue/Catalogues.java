package dev.parley.commerce.catalogue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.commerce.Product;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The catalogues in memory, so that a turn reads no products from the database. A change made here is seen at once; one
 * made by another node is noticed by its revision number.
 */
@Component
public class Catalogues {

    /** How long another node's change may go unnoticed. */
    private static final Duration TRUSTED = Duration.ofMillis(250);

    private static final long MOST_PRODUCTS = 1_000_000;

    private record Kept(Catalogue catalogue, long checkedNanos) {

        /** Two that look at once would else each make an index of their own. */
        boolean isAsNewAs(Kept other) {
            return catalogue.revision() >= other.catalogue().revision();
        }

        Kept checked(long nanos) {
            return new Kept(catalogue, Math.max(checkedNanos, nanos));
        }
    }

    private final ProductRepository repository;
    private final TransactionTemplate transaction;
    private final Cache<TenantId, Kept> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_PRODUCTS)
            .weigher((TenantId id, Kept one) -> one.catalogue().products().size() + 1)
            .build();

    private final Map<TenantId, Long> forgotten = new ConcurrentHashMap<>();

    Catalogues(ProductRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /** The catalogue of the tenant that is bound. */
    public Catalogue current() {
        TenantId tenant = TenantContext.current().id();
        Kept known = kept.getIfPresent(tenant);
        if (known != null && isTrusted(tenant, known)) {
            return known.catalogue();
        }
        long checked = System.nanoTime();
        Catalogue fresh = Objects.requireNonNull(
                transaction.execute(status -> refreshed(known == null ? null : known.catalogue())));
        return kept.asMap()
                .merge(tenant, new Kept(fresh, checked), (old, now) -> old.isAsNewAs(now) ? old.checked(checked) : now)
                .catalogue();
    }

    /** Checks the revision of the bound tenant's catalogue again on the next look. */
    void forget() {
        forgotten.put(TenantContext.current().id(), System.nanoTime());
    }

    /** Whether it was read since the last change made here, and not long ago. */
    private boolean isTrusted(TenantId tenant, Kept known) {
        Long changed = forgotten.get(tenant);
        return System.nanoTime() - known.checkedNanos() < TRUSTED.toNanos()
                && (changed == null || known.checkedNanos() - changed > 0);
    }

    private Catalogue refreshed(@Nullable Catalogue known) {
        long revision = repository.revision();
        if (known != null && known.revision() == revision) {
            return known;
        }
        // Rows of a change that commits between the two reads come along early and again later, which is harmless.
        List<Product> changed = repository.changedAfter(known == null ? -1 : known.revision());
        return known == null
                ? new Catalogue(revision, changed).checkedAt(repository.checkedAt())
                : known.with(revision, changed).checkedAt(repository.checkedAt());
    }
}
