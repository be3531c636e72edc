package dev.parley.channels.delivery;

import dev.parley.shared.time.BackgroundLoop;
import dev.parley.shared.time.DueWork;
import dev.parley.shared.time.Looping;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Empties the outbox, tenant by tenant: at once when it is woken, and by itself for retries and what a crash left. */
@Component
class DeliveryWorker implements DueWork, Looping {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(1);

    private final OutboxRepository repository;
    private final TenantDelivery delivery;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean readOnly;
    private final Set<TenantId> busy = ConcurrentHashMap.newKeySet();
    private final AtomicLong waiting = new AtomicLong();
    private final BackgroundLoop loop =
            new BackgroundLoop("outbox", LOOK, () -> dueTenants().forEach(this::deliverAside));

    DeliveryWorker(
            OutboxRepository repository,
            TenantDelivery delivery,
            Tenants tenants,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock,
            @Value("${parley.read-only:false}") boolean readOnly) {
        this.repository = repository;
        this.delivery = delivery;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.readOnly = readOnly;
        Gauge.builder("parley.outbox.pending", waiting, AtomicLong::get)
                .description("messages that wait to go out")
                .register(meters);
    }

    void wake() {
        loop.wake();
    }

    @Override
    public Optional<Instant> nextDue() {
        return due().stream().map(OutboxRepository.Due::at).min(Comparator.naturalOrder());
    }

    @Override
    public int runDue() {
        return dueTenants().stream().mapToInt(delivery::deliver).sum();
    }

    @Override
    public boolean isAutoStartup() {
        return !readOnly;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    /** In a thread of its own, so that one tenant's dead server does not hold up another tenant. */
    private void deliverAside(Tenant tenant) {
        if (busy.add(tenant.id())) {
            Thread.ofVirtual().name("outbox-" + tenant.slug()).start(() -> {
                try {
                    delivery.deliver(tenant);
                } catch (RuntimeException unavailable) {
                    log.warn("Delivery for {} stopped: {}", tenant.slug(), unavailable.getMessage());
                } finally {
                    busy.remove(tenant.id());
                }
            });
        }
    }

    private List<Tenant> dueTenants() {
        Instant now = clock.instant();
        return due().stream()
                .filter(due -> !due.at().isAfter(now))
                .map(due -> tenants.find(new TenantId(due.tenant())))
                .flatMap(Optional::stream)
                .filter(tenant -> !tenant.suspended())
                .toList();
    }

    private List<OutboxRepository.Due> due() {
        List<OutboxRepository.Due> due = transaction.execute(status -> repository.due());
        waiting.set(due.stream().mapToLong(OutboxRepository.Due::waiting).sum());
        return due;
    }
}
