package dev.parley.knowledge.ingest;

import dev.parley.shared.time.Courtesy;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes waiting versions ready behind the scenes, on every processor there is, but only with what customers leave of them:
 * its threads give way to all others.
 */
@Component
class IngestWorker implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(IngestWorker.class);
    private static final Duration ABANDONED = Duration.ofMinutes(10);
    private static final int PUBLISH_EVERY = 50;
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    /** How long a stop waits for the version being made. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final IngestQueue queue;
    private final VersionMaker maker;
    private final ChunkEncoder encoder;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Set<Tenant> waiting = ConcurrentHashMap.newKeySet();
    /** Takes up one tenant after the other. */
    private final ExecutorService thread = Executors.newSingleThreadExecutor(lowly("ingest"));
    /** Help with one that has much to make. */
    private final ExecutorService helpers =
            Executors.newFixedThreadPool(Math.max(1, PROCESSORS - 1), lowly("ingest-helper"));

    private volatile boolean stopping;

    IngestWorker(
            IngestQueue queue,
            VersionMaker maker,
            ChunkEncoder encoder,
            Tenants tenants,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${parley.read-only:false}") boolean readOnly) {
        this.queue = queue;
        this.maker = maker;
        this.encoder = encoder;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.stopping = readOnly;
    }

    /** What an earlier process left undone is done now. */
    @EventListener(ApplicationReadyEvent.class)
    void resume() {
        if (stopping) {
            return;
        }
        Instant now = clock.instant();
        thread.execute(() -> tenants.all().forEach(tenant -> {
            TenantContext.run(tenant, () -> transaction.executeWithoutResult(status -> queue.putBackBegunBefore(now)));
            wake(tenant);
        }));
    }

    /** Versions for a later day take the place of those before them within a minute of their time. */
    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void putDueInForce() {
        if (!stopping) {
            tenants.all()
                    .forEach(tenant -> TenantContext.run(tenant, () -> {
                        if (queueDue() > 0) {
                            wake(tenant);
                        }
                    }));
        }
    }

    private int queueDue() {
        return Objects.requireNonNull(transaction.execute(status -> queue.putDue(clock.instant())));
    }

    void wake(Tenant tenant) {
        if (!stopping && waiting.add(tenant)) {
            thread.execute(() -> {
                waiting.remove(tenant);
                try {
                    TenantContext.run(tenant, this::work);
                } catch (RuntimeException failed) {
                    LOG.warn("Ingest for {} stopped; it goes on at the next occasion", tenant.slug(), failed);
                }
            });
        }
    }

    void wakeAfterCommit(Tenant tenant) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            wake(tenant);
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                wake(tenant);
            }
        });
    }

    @Override
    public void destroy() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        helpers.shutdown();
        if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            LOG.warn("The version being made is left for the next start");
        }
    }

    private void work() {
        queueDue();
        transaction.executeWithoutResult(status -> queue.putOtherEditions(encoder.edition()));
        AtomicInteger made = new AtomicInteger();
        Tenant tenant = TenantContext.current();
        List<Future<?>> others = new ArrayList<>();
        for (int i = 1; i < PROCESSORS; i++) {
            others.add(helpers.submit(() -> TenantContext.run(tenant, () -> makeAll(made))));
        }
        makeAll(made);
        others.forEach(IngestWorker::await);
        maker.publish();
    }

    private void makeAll(AtomicInteger made) {
        for (Optional<StoredVersion> next = claim(); next.isPresent(); next = claim()) {
            maker.make(next.get(), () -> stopping);
            if (made.incrementAndGet() % PUBLISH_EVERY == 0) {
                maker.publish();
            }
        }
    }

    private static void await(Future<?> other) {
        try {
            other.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("a helper stopped", failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static ThreadFactory lowly(String name) {
        ThreadFactory threads = Thread.ofPlatform().name(name).daemon().factory();
        return work -> threads.newThread(() -> {
            Courtesy.giveWay();
            work.run();
        });
    }

    private Optional<StoredVersion> claim() {
        if (stopping) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        return Objects.requireNonNull(transaction.execute(status -> queue.claim(now, now.minus(ABANDONED))));
    }
}
