package dev.parley.compliance.retention;

import dev.parley.shared.time.DueWork;
import dev.parley.tenancy.DailyRound;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Applies every tenant's retention once a day, in the small hours of UTC. That two nodes do it does no harm. */
@Component
class RetentionJob implements DueWork {

    private static final Duration HOUR = Duration.ofHours(3);

    private final DailyRound round;

    RetentionJob(Retention retention, Tenants tenants, Clock clock) {
        this.round =
                new DailyRound("retention", tenants, clock, RetentionJob::after, tenant -> (int) retention.apply());
    }

    @Override
    public Optional<Instant> nextDue() {
        return round.nextDue();
    }

    @Scheduled(initialDelayString = "PT30M", fixedDelayString = "PT30M")
    void look() {
        runDue();
    }

    @Override
    public int runDue() {
        return round.runDue();
    }

    private static Instant after(Instant now) {
        Instant today = now.truncatedTo(ChronoUnit.DAYS).plus(HOUR);
        return today.isAfter(now) ? today : today.plus(Duration.ofDays(1));
    }
}
