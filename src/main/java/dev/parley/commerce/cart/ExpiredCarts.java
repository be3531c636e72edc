package dev.parley.commerce.cart;

import dev.parley.shared.time.DueWork;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away once a day what nobody touched for so long that it counts as empty anyway. */
@Component
class ExpiredCarts implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredCarts.class);
    private static final Duration EVERY = Duration.ofDays(1);

    private final CartRepository repository;
    private final Tenants tenants;
    private final Clock clock;
    private Instant next;

    ExpiredCarts(CartRepository repository, Tenants tenants, Clock clock) {
        this.repository = repository;
        this.tenants = tenants;
        this.clock = clock;
        this.next = clock.instant().plus(EVERY);
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.of(next);
    }

    @Scheduled(initialDelayString = "PT40M", fixedDelayString = "PT40M")
    void look() {
        runDue();
    }

    @Override
    public synchronized int runDue() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = now.plus(EVERY);
        return tenants.all().stream().mapToInt(tenant -> clean(tenant, now)).sum();
    }

    private int clean(Tenant tenant, Instant now) {
        Duration kept = Duration.ofHours(tenant.settings().commerce().cartExpiryHours());
        try {
            return TenantContext.call(tenant, () -> repository.deleteUntouchedSince(now.minus(kept)));
        } catch (RuntimeException failed) {
            LOG.error("The expired carts of {} are thrown away tomorrow", tenant.slug(), failed);
            return 0;
        }
    }
}
