package dev.parley.commerce.cart;

import dev.parley.shared.time.DueWork;
import dev.parley.tenancy.DailyRound;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Throws away once a day what nobody touched for so long that it counts as empty anyway. */
@Component
class ExpiredCarts implements DueWork {

    private static final Duration EVERY = Duration.ofDays(1);

    private final CartRepository repository;
    private final Clock clock;
    private final DailyRound round;

    ExpiredCarts(CartRepository repository, Tenants tenants, Clock clock) {
        this.repository = repository;
        this.clock = clock;
        this.round = new DailyRound("clearing of expired carts", tenants, clock, now -> now.plus(EVERY), this::clear);
    }

    @Override
    public Optional<Instant> nextDue() {
        return round.nextDue();
    }

    @Scheduled(initialDelayString = "PT40M", fixedDelayString = "PT40M")
    void look() {
        runDue();
    }

    @Override
    public int runDue() {
        return round.runDue();
    }

    private int clear(Tenant tenant) {
        Duration kept = Duration.ofHours(tenant.settings().commerce().cartExpiryHours());
        return repository.deleteUntouchedSince(clock.instant().minus(kept));
    }
}
