package dev.parley.tenancy;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** At the start, seals anew what an earlier version left open and what an earlier key sealed. */
@Component
class SettingsResealing {

    private static final Logger LOG = LoggerFactory.getLogger(SettingsResealing.class);

    private final TenantRepository repository;
    private final TransactionTemplate transaction;

    SettingsResealing(TenantRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void reseal() {
        int done = TenantContext.callAsPlatform(() -> {
            List<Tenant> stale = transaction.execute(status -> repository.withStaleSecrets());
            stale.forEach(tenant -> transaction.executeWithoutResult(status -> repository.reseal(tenant)));
            return stale.size();
        });
        if (done > 0) {
            LOG.info("Sealed the secrets of {} tenants with the key in force", done);
        }
    }
}
