package dev.parley.webhooks;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.Duration;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Who hears the bound tenant's news, remembered for a moment: every turn that changes a lead asks. */
@Component
class Hearers {

    /** How long another node's change of a subscription may go unnoticed here. */
    private static final Duration REMEMBERED = Duration.ofSeconds(5);

    private final SubscriptionRepository repository;
    private final Cache<TenantId, List<Subscription>> cache = Caffeine.newBuilder()
            .expireAfterWrite(REMEMBERED)
            .maximumSize(10_000)
            .build();

    Hearers(SubscriptionRepository repository) {
        this.repository = repository;
    }

    /** Reads within the caller's transaction where they are not remembered. */
    List<Subscription> of(String type) {
        return cache.get(TenantContext.current().id(), id -> repository.all()).stream()
                .filter(subscription -> subscription.hears(type))
                .toList();
    }

    /** Looks again once the transaction that changes a subscription is over. */
    void changing() {
        TenantId tenant = TenantContext.current().id();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                cache.invalidate(tenant);
            }
        });
    }
}
