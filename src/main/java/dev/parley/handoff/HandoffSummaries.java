package dev.parley.handoff;

import dev.parley.conversation.Summaries;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Replaces the customer's own words in the queue by a model's summary as soon as there is one; the customer does not wait for
 * it, and without one the words stay.
 */
@Component
class HandoffSummaries {

    private static final Logger log = LoggerFactory.getLogger(HandoffSummaries.class);

    private final Summaries summaries;
    private final HandoffRepository repository;
    private final TransactionTemplate transaction;

    HandoffSummaries(Summaries summaries, HandoffRepository repository, PlatformTransactionManager transactions) {
        this.summaries = summaries;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(HandoffQueued queued) {
        Tenant tenant = TenantContext.current();
        if (summaries.areAvailable()) {
            Thread.ofVirtual()
                    .name("summary-" + tenant.slug())
                    .start(() -> TenantContext.run(tenant, () -> summarise(queued)));
        }
    }

    private void summarise(HandoffQueued queued) {
        try {
            summaries
                    .of(queued.conversationId())
                    .ifPresent(summary ->
                            transaction.executeWithoutResult(status -> repository.summarise(queued.id(), summary)));
        } catch (RuntimeException unavailable) {
            log.warn("Handoff {} keeps its own words: {}", queued.id(), unavailable.getMessage());
        }
    }
}
