package dev.parley.commerce.feed;

import dev.parley.shared.time.BackgroundLoop;
import dev.parley.shared.time.DueWork;
import dev.parley.shared.time.Looping;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Reads every tenant's feed when its time has come. */
@Component
class FeedWorker implements DueWork, Looping {

    private static final Duration LOOK = Duration.ofSeconds(10);

    private final Feeds feeds;
    private final Tenants tenants;
    private final Clock clock;
    private final boolean readOnly;
    private final BackgroundLoop loop = new BackgroundLoop("feeds", LOOK, this::runDue);

    FeedWorker(Feeds feeds, Tenants tenants, Clock clock, @Value("${parley.read-only:false}") boolean readOnly) {
        this.feeds = feeds;
        this.tenants = tenants;
        this.clock = clock;
        this.readOnly = readOnly;
    }

    @Override
    public Optional<Instant> nextDue() {
        return withFeed().stream()
                .flatMap(tenant -> TenantContext.call(tenant, feeds::due).stream())
                .map(at -> at.equals(Instant.EPOCH) ? clock.instant() : at)
                .min(Comparator.naturalOrder());
    }

    @Override
    public int runDue() {
        return (int) withFeed().stream()
                .filter(tenant -> TenantContext.call(tenant, feeds::pullIfDue))
                .count();
    }

    private List<Tenant> withFeed() {
        return tenants.all().stream()
                .filter(tenant -> tenant.settings().commerce().feed().url() != null)
                .toList();
    }

    @Override
    public boolean isAutoStartup() {
        return !readOnly;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }
}
