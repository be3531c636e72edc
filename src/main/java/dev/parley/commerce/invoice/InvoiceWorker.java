package dev.parley.commerce.invoice;

import dev.parley.conversation.message.Outbox;
import dev.parley.shared.time.BackgroundLoop;
import dev.parley.shared.time.DueWork;
import dev.parley.shared.time.Looping;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Draws invoices and puts them into the outbox once: at once when it is woken, by itself for what a crash left. */
@Component
class InvoiceWorker implements DueWork, Looping {

    private static final Logger LOG = LoggerFactory.getLogger(InvoiceWorker.class);
    private static final Duration LOOK = Duration.ofSeconds(2);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);
    private static final int BATCH = 10;

    private final InvoiceRepository repository;
    private final Invoices invoices;
    private final InvoiceMail mail;
    private final Outbox outbox;
    private final Tenants tenants;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean readOnly;
    private final BackgroundLoop loop = new BackgroundLoop("invoices", LOOK, this::runDue);

    InvoiceWorker(
            InvoiceRepository repository,
            Invoices invoices,
            InvoiceMail mail,
            Outbox outbox,
            Tenants tenants,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${parley.read-only:false}") boolean readOnly) {
        this.repository = repository;
        this.invoices = invoices;
        this.mail = mail;
        this.outbox = outbox;
        this.tenants = tenants;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.readOnly = readOnly;
    }

    /** Looks at once for what the transaction leaves to do. */
    void wakeAfterCommit() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                loop.wake();
            }
        });
    }

    @Override
    public Optional<Instant> nextDue() {
        return due().stream().map(InvoiceRepository.Due::at).min(Comparator.naturalOrder());
    }

    @Override
    public int runDue() {
        Instant now = clock.instant();
        return due().stream()
                .filter(due -> !due.at().isAfter(now))
                .map(due -> tenants.find(new TenantId(due.tenant())))
                .flatMap(Optional::stream)
                .mapToInt(tenant -> TenantContext.call(tenant, this::work))
                .sum();
    }

    @Override
    public boolean isAutoStartup() {
        return !readOnly;
    }

    @Override
    public BackgroundLoop loop() {
        return loop;
    }

    private int work() {
        int tried = 0;
        for (List<InvoiceRepository.Claimed> batch = claim(); !batch.isEmpty(); batch = claim()) {
            batch.forEach(this::work);
            tried += batch.size();
        }
        return tried;
    }

    private void work(InvoiceRepository.Claimed claimed) {
        Invoice invoice = claimed.invoice();
        try {
            byte[] pdf = invoices.pdf(invoice);
            transaction.executeWithoutResult(status -> {
                mail.of(invoice, pdf, claimed.again()).ifPresent(outbox::put);
                repository.done(invoice.id());
            });
        } catch (RuntimeException failed) {
            LOG.error("{} cannot be drawn; it is tried again", invoice.number(), failed);
            Duration wait = Duration.ofSeconds(1L << Math.min(claimed.attempts(), 12));
            Instant next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
            transaction.executeWithoutResult(status -> repository.postpone(invoice.id(), failed.toString(), next));
        }
    }

    private List<InvoiceRepository.Claimed> claim() {
        return transaction.execute(status -> repository.claim(BATCH, clock.instant(), LEASE));
    }

    private List<InvoiceRepository.Due> due() {
        return transaction.execute(status -> repository.due());
    }
}
