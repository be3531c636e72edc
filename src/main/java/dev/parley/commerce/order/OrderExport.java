package dev.parley.commerce.order;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderLine;
import dev.parley.shared.PageRequest;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Orders as CSV, one row for each line (RFC 4180). No cell can be taken for a formula by a spreadsheet. */
@Component
public class OrderExport {

    private static final String HEADER = String.join(
            ",",
            "number",
            "status",
            "created_at",
            "contact_id",
            "name",
            "company",
            "email",
            "phone",
            "address",
            "tax_id",
            "purchase_order",
            "invoice_number",
            "currency",
            "subtotal",
            "tax",
            "total",
            "line",
            "sku",
            "product",
            "quantity",
            "unit",
            "unit_price",
            "tax_rate",
            "line_total");
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private final Orders orders;

    OrderExport(Orders orders) {
        this.orders = orders;
    }

    /** All orders that fit, newest first. */
    public String csv(OrderFilter filter) {
        StringBuilder csv = new StringBuilder(HEADER).append("\r\n");
        String after = null;
        do {
            var page = orders.list(filter, PageRequest.of(PageRequest.MAX_LIMIT, after));
            page.items().forEach(order -> order.lines().forEach(line -> row(csv, order, line)));
            after = page.nextCursor();
        } while (after != null);
        return csv.toString();
    }

    private static void row(StringBuilder csv, Order order, OrderLine line) {
        csv.append(Stream.of(
                                safe(order.number()),
                                order.status().code(),
                                order.createdAt().toString(),
                                order.contactId().toString(),
                                safe(order.buyer().name()),
                                safe(order.buyer().company()),
                                safe(order.buyer().email()),
                                safe(order.buyer().phone()),
                                safe(order.buyer().address()),
                                safe(order.buyer().taxId()),
                                safe(order.purchaseOrder()),
                                safe(order.invoiceNumber()),
                                order.total().currency(),
                                order.subtotal().amountText(),
                                order.tax().amountText(),
                                order.total().amountText(),
                                Integer.toString(line.line()),
                                safe(line.sku()),
                                safe(line.name()),
                                line.quantity().toPlainString(),
                                safe(line.unit()),
                                line.unitPrice().amountText(),
                                line.taxRate().toPlainString(),
                                line.total().amountText())
                        .map(OrderExport::quoted)
                        .collect(Collectors.joining(",")))
                .append("\r\n");
    }

    /** A text that a spreadsheet would compute gets an apostrophe in front; it is shown as the text. */
    private static String safe(@Nullable String text) {
        String cell = Objects.requireNonNullElse(text, "");
        String begins = cell.stripLeading();
        boolean formula = !begins.isEmpty() && FORMULA.indexOf(begins.charAt(0)) >= 0
                || !cell.isEmpty() && FORMULA.indexOf(cell.charAt(0)) >= 0;
        return formula ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        return cell.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + cell.replace("\"", "\"\"") + "\""
                : cell;
    }
}
