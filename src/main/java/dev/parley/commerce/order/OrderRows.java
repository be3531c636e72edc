package dev.parley.commerce.order;

import dev.parley.commerce.Approval;
import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderStatus;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.time.DatabaseTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads orders with their lines and their history. */
@Component
class OrderRows {

    private static final String LIST = """
            select * from orders
            where (created_at, id) < (:at, :id)
                and (:status::text is null or status = :status)
                and (:contact::uuid is null or contact_id = :contact)
                and (:from::timestamptz is null or created_at >= :from)
                and (:to::timestamptz is null or created_at < :to)
                and (:like::text is null or number ilike :like or buyer_name ilike :like or buyer_company ilike :like
                    or buyer_email ilike :like or purchase_order ilike :like)
            order by created_at desc, id desc limit :limit
            """;

    private final JdbcClient jdbc;

    OrderRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first. */
    List<Order> list(OrderFilter filter, OrderPosition after, int limit) {
        return whole(jdbc.sql(LIST)
                .param("at", DatabaseTime.ofNullable(after.at()))
                .param("id", after.id())
                .param(
                        "status",
                        filter.status() == null ? null : filter.status().code())
                .param("contact", filter.contactId())
                .param("from", DatabaseTime.ofNullable(filter.from()))
                .param("to", DatabaseTime.ofNullable(filter.to()))
                .param("like", like(filter.text()))
                .param("limit", limit)
                .query(this::head)
                .list());
    }

    /** Orders with their lines and their history, from orders without. */
    List<Order> whole(List<Order> heads) {
        if (heads.isEmpty()) {
            return heads;
        }
        UUID[] ids = heads.stream().map(Order::id).toArray(UUID[]::new);
        Map<UUID, List<OrderLine>> lines = new HashMap<>();
        Map<UUID, List<OrderChange>> history = new HashMap<>();
        Map<UUID, String> currencies = new HashMap<>();
        heads.forEach(head -> currencies.put(head.id(), head.total().currency()));
        jdbc.sql("select * from order_lines where order_id = any(:ids) order by order_id, line")
                .param("ids", ids)
                .query(row -> {
                    UUID id = row.getObject("order_id", UUID.class);
                    lines.computeIfAbsent(id, key -> new ArrayList<>()).add(line(row, currencies.getOrDefault(id, "")));
                });
        jdbc.sql("select * from order_history where order_id = any(:ids) order by id")
                .param("ids", ids)
                .query(row -> {
                    history.computeIfAbsent(row.getObject("order_id", UUID.class), key -> new ArrayList<>())
                            .add(change(row));
                });
        return heads.stream()
                .map(head -> with(
                        head, lines.getOrDefault(head.id(), List.of()), history.getOrDefault(head.id(), List.of())))
                .toList();
    }

    Order head(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        String approval = row.getString("approval");
        return new Order(
                row.getObject("id", UUID.class),
                row.getString("number"),
                status(row),
                row.getObject("contact_id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                List.of(),
                new Money(row.getLong("subtotal_minor"), currency),
                new Money(row.getLong("tax_minor"), currency),
                new Money(row.getLong("total_minor"), currency),
                buyer(row),
                approval == null ? null : Approval.valueOf(approval.toUpperCase(Locale.ROOT)),
                new Order.Terms(
                        row.getInt("terms_days"), row.getBoolean("on_account"), DatabaseTime.findIn(row, "paid_at")),
                row.getString("purchase_order"),
                row.getString("invoice_number"),
                DatabaseTime.in(row, "created_at"),
                List.of());
    }

    private static Order with(Order head, List<OrderLine> lines, List<OrderChange> history) {
        return new Order(
                head.id(),
                head.number(),
                head.status(),
                head.contactId(),
                head.conversationId(),
                lines,
                head.subtotal(),
                head.tax(),
                head.total(),
                head.buyer(),
                head.approval(),
                head.terms(),
                head.purchaseOrder(),
                head.invoiceNumber(),
                head.createdAt(),
                history);
    }

    private static Buyer buyer(ResultSet row) throws SQLException {
        return new Buyer(
                row.getString("buyer_name"),
                row.getString("buyer_company"),
                row.getString("buyer_email"),
                row.getString("buyer_phone"),
                row.getString("buyer_address"),
                row.getString("buyer_tax_id"),
                Language.of(row.getString("buyer_language")));
    }

    private static OrderLine line(ResultSet row, String currency) throws SQLException {
        return new OrderLine(
                row.getInt("line"),
                row.getString("sku"),
                row.getString("name"),
                row.getObject("quantity", BigDecimal.class),
                row.getString("unit"),
                new Money(row.getLong("unit_price_minor"), currency),
                row.getObject("tax_rate", BigDecimal.class),
                new Money(row.getLong("total_minor"), currency));
    }

    private static OrderChange change(ResultSet row) throws SQLException {
        return new OrderChange(status(row), DatabaseTime.in(row, "at"), row.getString("by"));
    }

    private static OrderStatus status(ResultSet row) throws SQLException {
        return OrderStatus.valueOf(row.getString("status").toUpperCase(Locale.ROOT));
    }

    private static @Nullable String like(@Nullable String text) {
        return text == null || text.isBlank() ? null : "%" + text.strip().replaceAll("([%_\\\\])", "\\\\$1") + "%";
    }
}
