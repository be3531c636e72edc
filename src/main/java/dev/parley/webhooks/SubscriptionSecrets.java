package dev.parley.webhooks;

import dev.parley.shared.secret.SealedStore;
import dev.parley.shared.secret.SecretBox;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the secrets of subscriptions anew. */
@Component
class SubscriptionSecrets implements SealedStore {

    private final SubscriptionRepository repository;
    private final SecretBox box;
    private final Tenants tenants;
    private final TransactionTemplate transaction;

    SubscriptionSecrets(
            SubscriptionRepository repository,
            SecretBox box,
            Tenants tenants,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.box = box;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int reseal() {
        return tenants.all().stream()
                .mapToInt(tenant -> TenantContext.call(tenant, this::resealed))
                .sum();
    }

    private int resealed() {
        return Objects.requireNonNull(transaction.execute(status -> (int) repository.all().stream()
                .filter(subscription -> repository.reseal(
                        subscription.id(), stored -> anew(stored, Subscriptions.secretName(subscription))))
                .count()));
    }

    private String anew(String stored, String name) {
        return box.isCurrent(stored) ? stored : box.seal(box.open(stored, name), name);
    }
}
