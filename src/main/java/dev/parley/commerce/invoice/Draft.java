package dev.parley.commerce.invoice;

import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.shared.Ids;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings.Seller;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an order's invoice will say once it has a number. */
final class Draft {

    private final Tenant tenant;
    private final Order order;
    private final LocalDate today;

    Draft(Tenant tenant, Order order, LocalDate today) {
        this.tenant = tenant;
        this.order = order;
        this.today = today;
    }

    Invoice invoice(String number) {
        Seller seller = tenant.settings().seller();
        return new Invoice(
                Ids.next(),
                InvoiceKind.INVOICE,
                number,
                order.id(),
                order.number(),
                today,
                today.plusDays(order.terms().days()),
                null,
                seller(seller),
                buyer(order.buyer()),
                seller == null ? null : seller.iban(),
                line(order.purchaseOrder()),
                order.lines(),
                Taxes.of(order),
                order.subtotal(),
                order.tax(),
                order.total(),
                order.buyer().language(),
                tenant.region(),
                order.contactId(),
                order.conversationId());
    }

    /** What takes an invoice back, line by line. */
    static Invoice creditNote(Invoice invoice, String number, LocalDate today) {
        return new Invoice(
                Ids.next(),
                InvoiceKind.CREDIT_NOTE,
                number,
                invoice.orderId(),
                invoice.orderNumber(),
                today,
                today,
                new Invoice.Reference(invoice.number(), invoice.issuedOn()),
                invoice.seller(),
                invoice.buyer(),
                invoice.iban(),
                invoice.purchaseOrder(),
                invoice.lines(),
                invoice.taxes(),
                invoice.subtotal(),
                invoice.tax(),
                invoice.total(),
                invoice.language(),
                invoice.region(),
                invoice.contactId(),
                invoice.conversationId());
    }

    /** A business that has not said what to print sells under its name in the settings. */
    private Party seller(@Nullable Seller seller) {
        String name = seller == null ? tenant.name() : seller.name();
        String address = seller == null ? null : text(seller.address());
        String taxId = seller == null ? null : line(seller.taxId());
        String phone = tenant.settings().tollFree();
        String country = Countries.of(address, taxId, null, tenant.region());
        return new Party(
                Objects.requireNonNullElse(line(name), tenant.slug()),
                null,
                address,
                taxId,
                tenant.settings().salesEmail(),
                phone,
                country);
    }

    private Party buyer(Buyer buyer) {
        String company = line(buyer.company());
        String person = line(buyer.name());
        String name = Stream.of(company, person, buyer.email(), buyer.phone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        String country = Countries.of(buyer.address(), buyer.taxId(), buyer.phone(), tenant.region());
        return new Party(
                name,
                company == null ? null : person,
                text(buyer.address()),
                line(buyer.taxId()),
                line(buyer.email()),
                line(buyer.phone()),
                country);
    }

    /** One line without control characters, or null for a blank one. */
    private static @Nullable String line(@Nullable String written) {
        String text = text(written);
        return text == null ? null : text.replaceAll("\\s+", " ");
    }

    /** Lines without control characters and without marks that turn the direction of writing. */
    private static @Nullable String text(@Nullable String written) {
        if (written == null) {
            return null;
        }
        String text = written.replaceAll("[\\p{Cntrl}&&[^\\n]]", " ")
                .replaceAll("[\\p{Cs}\\u202a-\\u202e\\u2066-\\u2069]", "")
                .strip();
        return text.isEmpty() ? null : text;
    }
}
