package dev.parley.tenancy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The secrets as settings and database have them. */
@Component
class StoredSecrets implements TenantSecrets {

    private final FormerSecrets former;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredSecrets(FormerSecrets former, PlatformTransactionManager transactions, Clock clock) {
        this.former = former;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public List<String> accepted(TenantSecret secret) {
        Tenant tenant = TenantContext.current();
        List<String> accepted = new ArrayList<>();
        @Nullable String current = secret.in(tenant.settings());
        if (current != null && !current.isBlank()) {
            accepted.add(current);
        }
        accepted.addAll(Objects.requireNonNull(
                transaction.execute(status -> former.list(tenant.id(), secret, clock.instant()))));
        return List.copyOf(accepted);
    }
}
