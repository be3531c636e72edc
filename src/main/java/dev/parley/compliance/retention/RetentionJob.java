package dev.parley.compliance.retention;

import dev.parley.shared.time.DueWork;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Applies every tenant's retention once a day, in the small hours of UTC. That two nodes do it does no harm. */
@Component
class RetentionJob implements DueWork {

    private static final Logger LOG = LoggerFactory.getLogger(RetentionJob.class);
    private static final Duration HOUR = Duration.ofHours(3);

    private final Retention retention;
    private final Tenants tenants;
    private final Clock clock;
    private Instant next;

    RetentionJob(Retention retention, Tenants tenants, Clock clock) {
        this.retention = retention;
        this.tenants = tenants;
        this.clock = clock;
        this.next = after(clock.instant());
    }

    @Override
    public synchronized Optional<Instant> nextDue() {
        return Optional.of(next);
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT30M")
    void look() {
        runDue();
    }

    @Override
    public synchronized int runDue() {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return 0;
        }
        next = after(now);
        return (int) tenants.all().stream().mapToLong(this::apply).sum();
    }

    private long apply(Tenant tenant) {
        try {
            return TenantContext.call(tenant, retention::apply);
        } catch (RuntimeException failed) {
            LOG.error("Retention of {} failed and is tried again tomorrow", tenant.slug(), failed);
            return 0;
        }
    }

    private static Instant after(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(HOUR);
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }
}
