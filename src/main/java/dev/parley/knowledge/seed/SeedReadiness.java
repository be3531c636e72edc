package dev.parley.knowledge.seed;

import dev.parley.knowledge.ingest.Overview;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantCreated;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Holds the start until what was seeded in it can be found: the first visitor's first answer is right. */
@Component
@Order
class SeedReadiness implements ApplicationRunner {

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long PATIENCE_NANOS = TimeUnit.MINUTES.toNanos(2);

    private final Overview overview;
    private final List<Tenant> seeded = new CopyOnWriteArrayList<>();

    SeedReadiness(Overview overview) {
        this.overview = overview;
    }

    @EventListener
    void created(TenantCreated created) {
        if (created.seed() != null) {
            seeded.add(created.tenant());
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        for (Tenant tenant : seeded) {
            while (!isReady(tenant) && System.nanoTime() < until) {
                LockSupport.parkNanos(LOOK_NANOS);
            }
        }
        seeded.clear();
    }

    private boolean isReady(Tenant tenant) {
        return TenantContext.call(tenant, () -> overview.status().status().equals("ready"));
    }
}
