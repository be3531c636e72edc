package dev.parley.commerce.invoice;

import dev.parley.commerce.invoice.pdf.InvoicePdf;
import dev.parley.commerce.invoice.xml.InvoiceXml;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Invoices and credit notes of the tenant that is bound, as records and as files. */
@Component
public class Invoices {

    private final InvoiceRepository repository;
    private final InvoicePdf pdf;
    private final InvoiceXml xml;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Invoices(
            InvoiceRepository repository,
            InvoicePdf pdf,
            InvoiceXml xml,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.repository = repository;
        this.pdf = pdf;
        this.xml = xml;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    public Optional<Invoice> find(String orderNumber, InvoiceKind kind) {
        return transaction.execute(status -> repository.findByOrder(orderNumber, kind));
    }

    /** Drawn once, by whoever asks first. */
    public byte[] pdf(Invoice invoice) {
        byte[] kept = kept(invoice);
        if (kept != null) {
            return kept;
        }
        byte[] machines = obstacle(invoice).isPresent() ? null : xml.cii(invoice);
        byte[] drawn = pdf.draw(invoice, machines, clock.instant());
        transaction.executeWithoutResult(status -> repository.keep(invoice.id(), drawn));
        byte[] first = kept(invoice);
        return first == null ? drawn : first;
    }

    /** Why there is no invoice for machines; empty when there is. */
    public Optional<String> obstacle(Invoice invoice) {
        return xml.obstacle(invoice);
    }

    public byte[] cii(Invoice invoice) {
        return xml.cii(invoice);
    }

    public byte[] ubl(Invoice invoice) {
        return xml.ubl(invoice);
    }

    private byte @Nullable [] kept(Invoice invoice) {
        return transaction
                .execute(status -> Optional.ofNullable(repository.pdf(invoice.id())))
                .orElse(null);
    }
}
