package dev.parley.commerce.invoice;

import dev.parley.shared.Act;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Has invoices sent once more: by the road they first went, to the address they are made out to and to no other. */
@Component
public class InvoicePost {

    private static final int MOST = 5;
    private static final Duration CALM = Duration.ofMinutes(10);

    private final InvoiceRepository repository;
    private final InvoiceWorker worker;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    InvoicePost(
            InvoiceRepository repository,
            InvoiceWorker worker,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.worker = worker;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Whether an invoice can be sent again. */
    public enum Standing {
        POSSIBLE,
        /** It is being sent, or was sent again a moment ago. */
        UNDER_WAY,
        TOO_OFTEN,
        NO_ADDRESS
    }

    public Standing standing(Invoice invoice) {
        if (invoice.buyer().email() == null) {
            return Standing.NO_ADDRESS;
        }
        return standing(posted(invoice));
    }

    /**
     * Sends it, unless that is not possible now; a crash in between neither loses nor doubles it.
     *
     * @return how it stood; sent when that was {@link Standing#POSSIBLE}
     */
    public Standing send(Invoice invoice, String by) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Standing standing = standing(invoice);
            if (standing != Standing.POSSIBLE) {
                return standing;
            }
            if (!repository.again(invoice.id(), posted(invoice).again(), clock.instant())) {
                return Standing.UNDER_WAY;
            }
            events.publishEvent(new Act(
                    "invoice.sent_again",
                    "invoice",
                    invoice.number(),
                    Map.of("order", invoice.orderNumber(), "by", by)));
            worker.wakeAfterCommit();
            return standing;
        }));
    }

    private Standing standing(InvoiceRepository.Posted posted) {
        Instant since = posted.since();
        if (posted.pending() || since != null && since.isAfter(clock.instant().minus(CALM))) {
            return Standing.UNDER_WAY;
        }
        return posted.again() >= MOST ? Standing.TOO_OFTEN : Standing.POSSIBLE;
    }

    private InvoiceRepository.Posted posted(Invoice invoice) {
        return Objects.requireNonNull(transaction.execute(status -> repository.posted(invoice.id())));
    }
}
