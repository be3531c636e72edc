package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.shared.Ids;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The outbox as a table. The worker is woken once the caller's transaction has committed. */
@Component
class StoredOutbox implements Outbox {

    private final OutboxRepository repository;
    private final DeliveryLog log;
    private final OptOutFooter footer;
    private final DeliveryWorker worker;
    private final Clock clock;

    StoredOutbox(
            OutboxRepository repository, DeliveryLog log, OptOutFooter footer, DeliveryWorker worker, Clock clock) {
        this.repository = repository;
        this.log = log;
        this.footer = footer;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void put(OutboundMessage message) {
        if (repository.insert(Ids.next(), footer.under(message), clock.instant())) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    worker.wake();
                }
            });
        }
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Progress> progress(Collection<String> dedupeKeys) {
        return dedupeKeys.isEmpty() ? Map.of() : log.progress(dedupeKeys);
    }
}
