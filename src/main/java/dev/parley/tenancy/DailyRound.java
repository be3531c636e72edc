package dev.parley.tenancy;

import dev.parley.shared.time.DueWork;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is done for every tenant once a day; where it fails for one it is tried again on the next day. */
public final class DailyRound implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(DailyRound.class);

    private final String name;
    private final Tenants tenants;
    private final Clock clock;
    private final UnaryOperator<Instant> following;
    private final ToIntFunction<Tenant> work;
    private Instant next;

    /**
     * @param name of the work, for the log
     * @param following the moment of the round after the one that was done at a moment
     * @param work is done with its tenant bound and says how many pieces it did
     */
    public DailyRound(
            String name, Tenants tenants, Clock clock, UnaryOperator<Instant> following, ToIntFunction<Tenant> work) {
        this.name = name;
        this.tenants = tenants;
        this.clock = clock;
        this.following = following;
        this.work = work;
        this.next = following.apply(clock.instant());
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.of(next);
    }

    @Override
    public synchronized int runDue() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = following.apply(now);
        return tenants.all().stream().mapToInt(this::runFor).sum();
    }

    private int runFor(Tenant tenant) {
        try {
            return TenantContext.call(tenant, () -> work.applyAsInt(tenant));
        } catch (RuntimeException failed) {
            LOG.error("The {} of {} failed and is tried again tomorrow", name, tenant.slug(), failed);
            return 0;
        }
    }
}
