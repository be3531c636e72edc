package dev.parley.commerce.invoice.xml;

import dev.parley.commerce.invoice.Invoice;
import dev.parley.commerce.invoice.InvoiceWords;
import dev.parley.shared.Wording;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Writes invoices for machines. Thread-safe. */
@Component
public class InvoiceXml {

    private final Wording wording;

    InvoiceXml(Wording wording) {
        this.wording = wording;
    }

    /** Why an invoice cannot be made for machines; empty when it can. */
    public Optional<String> obstacle(Invoice invoice) {
        if (invoice.isTaxed() && invoice.seller().taxId() == null) {
            return Optional.of("tax is charged, and the settings name no seller.tax_id");
        }
        if (invoice.total().amount().scale() > 2) {
            return Optional.of("amounts in " + invoice.total().currency() + " have more than two decimals");
        }
        if (invoice.buyer().name().isBlank()) {
            return Optional.of("the buyer has no name");
        }
        return Optional.empty();
    }

    /** UN/CEFACT Cross Industry Invoice, as in Factur-X. */
    public byte[] cii(Invoice invoice) {
        return new Cii(invoice, terms(invoice)).document();
    }

    /** UBL 2.1. */
    public byte[] ubl(Invoice invoice) {
        return new Ubl(invoice, terms(invoice)).document();
    }

    private String terms(Invoice invoice) {
        InvoiceWords words = new InvoiceWords(wording, invoice.language(), invoice.region());
        String amount = words.amount(invoice.total());
        Invoice.Reference corrects = invoice.corrects();
        return corrects == null
                ? words.say("pay", Map.of("amount", amount, "date", words.date(invoice.dueOn())))
                : words.say("credited", Map.of("amount", amount, "number", corrects.number()));
    }
}
