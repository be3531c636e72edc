package dev.parley.commerce.invoice;

import dev.parley.commerce.OrderLine;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Invoices for tests: a Spanish wholesaler sells fasteners. */
public final class TestInvoices {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private TestInvoices() {}

    public static Invoice invoice(Language language, String rate, @Nullable String taxId, String buyer, int lines) {
        List<OrderLine> ordered = new ArrayList<>();
        Money subtotal = new Money(0, "EUR");
        for (int i = 1; i <= lines; i++) {
            Money price = new Money(1_980 + 47L * i, "EUR");
            BigDecimal quantity = BigDecimal.valueOf(i % 3 == 0 ? 25 : 12, i % 3 == 0 ? 1 : 0);
            Money total = new Money(
                    quantity.multiply(BigDecimal.valueOf(price.minor()))
                            .setScale(0, RoundingMode.HALF_UP)
                            .longValueExact(),
                    "EUR");
            subtotal = subtotal.plus(total);
            String unit = i % 3 == 0 ? "metre" : i % 2 == 0 ? "pair" : "box";
            ordered.add(new OrderLine(
                    i, "F1%02d".formatted(i), name(i), quantity, unit, price, new BigDecimal(rate), total));
        }
        Money tax = new Money(
                new BigDecimal(rate)
                        .multiply(BigDecimal.valueOf(subtotal.minor()))
                        .setScale(0, RoundingMode.HALF_UP)
                        .longValueExact(),
                "EUR");
        return new Invoice(
                Ids.next(),
                InvoiceKind.INVOICE,
                "INV-2026-00042",
                UUID.randomUUID(),
                "1042",
                DAY,
                DAY.plusDays(30),
                null,
                new Party(
                        "Ferretería Kestrel, S. L.",
                        null,
                        "Polígono Norte 12\n31013 Pamplona\nEspaña",
                        taxId,
                        "ventas@kestrel.example",
                        "+34948000111",
                        "ES"),
                new Party(
                        buyer,
                        "Ana Ruiz",
                        "Calle Mayor 5, 31001 Pamplona",
                        "ESB31000001",
                        "ana@beam.example",
                        "+34600111222",
                        "ES"),
                "ES91 2100 0418 4502 0005 1332",
                "PO-7731",
                ordered,
                List.of(new TaxGroup(new BigDecimal(rate), subtotal, tax)),
                subtotal,
                tax,
                subtotal.plus(tax),
                language,
                "ES",
                UUID.randomUUID(),
                null);
    }

    public static Invoice creditNote(Invoice invoice) {
        return Draft.creditNote(invoice, "CN-2026-00003", DAY.plusDays(2));
    }

    private static String name(int line) {
        return switch (line % 4) {
            case 0 ->
                "Concrete screw, hex head, zinc plated, 7.5 × 80 mm, ETA option 1, for cracked and uncracked concrete";
            case 1 -> "Sleeve anchor M10 × 95";
            case 2 -> "Nitrile glove, size 9";
            default -> "Galvanised threaded rod M12, DIN 976, per metre";
        };
    }
}
