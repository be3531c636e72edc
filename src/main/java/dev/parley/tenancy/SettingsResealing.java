package dev.parley.tenancy;

import dev.parley.shared.secret.SealedStore;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the settings of tenants anew. */
@Component
class SettingsResealing implements SealedStore {

    private final TenantRepository repository;
    private final TransactionTemplate transaction;

    SettingsResealing(TenantRepository repository, PlatformTransactionManager transactions) {
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int reseal() {
        return TenantContext.callAsPlatform(() -> {
            List<Tenant> stale = Objects.requireNonNull(transaction.execute(status -> repository.withStaleSecrets()));
            stale.forEach(tenant -> transaction.executeWithoutResult(status -> repository.reseal(tenant)));
            return stale.size();
        });
    }
}
