package dev.parley.commerce.invoice;

import dev.parley.commerce.OrderLine;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an invoice or a credit note says; it never changes.
 *
 * @param number without gaps in its series
 * @param dueOn when it is to be paid; of a credit note the day it was issued
 * @param corrects the invoice that a credit note takes back, or null
 * @param iban where to pay to, or null
 * @param purchaseOrder the buyer's own number, or null
 * @param taxes one per rate, highest first
 * @param language it is written in
 * @param region ISO 3166 country of the seller, for the form of figures
 * @param conversationId in which it was ordered, or null
 */
public record Invoice(
        UUID id,
        InvoiceKind kind,
        String number,
        UUID orderId,
        String orderNumber,
        LocalDate issuedOn,
        LocalDate dueOn,
        @Nullable Reference corrects,
        Party seller,
        Party buyer,
        @Nullable String iban,
        @Nullable String purchaseOrder,
        List<OrderLine> lines,
        List<TaxGroup> taxes,
        Money subtotal,
        Money tax,
        Money total,
        Language language,
        String region,
        UUID contactId,
        @Nullable UUID conversationId) {

    public Invoice {
        lines = List.copyOf(lines);
        taxes = List.copyOf(taxes);
    }

    /** Names another document. */
    public record Reference(String number, LocalDate issuedOn) {}

    public boolean isCreditNote() {
        return kind == InvoiceKind.CREDIT_NOTE;
    }

    /** Whether any line carries tax. */
    public boolean isTaxed() {
        return taxes.stream().anyMatch(TaxGroup::isTaxed);
    }
}
