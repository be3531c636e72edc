package dev.parley.commerce.order;

import dev.parley.commerce.Approval;
import dev.parley.commerce.Order;
import dev.parley.commerce.OrderChange;
import dev.parley.commerce.OrderLine;
import dev.parley.commerce.OrderStatus;
import dev.parley.shared.Money;
import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Orders as they are stored. */
@Repository
class OrderRepository {

    private final JdbcClient jdbc;
    private final OrderRows rows;

    OrderRepository(JdbcClient jdbc, OrderRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** @return false when the tenant has an order of that number or that checkout */
    boolean insert(Order order, @Nullable UUID checkoutId, boolean tookStock) {
        boolean isNew = jdbc.sql("""
                        insert into orders (id, number, status, approval, contact_id, conversation_id, checkout_id,
                            currency, subtotal_minor, tax_minor, total_minor, buyer_name, buyer_company, buyer_email,
                            buyer_phone, buyer_address, buyer_tax_id, buyer_language, purchase_order, terms_days,
                            on_account, took_stock, invoice_number, paid_at, created_at, updated_at)
                        values (:id, :number, :status, :approval, :contact, :conversation, :checkout,
                            :currency, :subtotal, :tax, :total, :name, :company, :email,
                            :phone, :address, :taxId, :language, :purchaseOrder, :days,
                            :onAccount, :tookStock, :invoice, :paid, :created, :created)
                        on conflict do nothing
                        """)
                        .param("id", order.id())
                        .param("number", order.number())
                        .param("status", order.status().code())
                        .param(
                                "approval",
                                order.approval() == null
                                        ? null
                                        : order.approval().code())
                        .param("contact", order.contactId())
                        .param("conversation", order.conversationId())
                        .param("checkout", checkoutId)
                        .param("currency", order.total().currency())
                        .param("subtotal", order.subtotal().minor())
                        .param("tax", order.tax().minor())
                        .param("total", order.total().minor())
                        .param("name", order.buyer().name())
                        .param("company", order.buyer().company())
                        .param("email", order.buyer().email())
                        .param("phone", order.buyer().phone())
                        .param("address", order.buyer().address())
                        .param("taxId", order.buyer().taxId())
                        .param("language", order.buyer().language().code())
                        .param("purchaseOrder", order.purchaseOrder())
                        .param("days", order.terms().days())
                        .param("onAccount", order.terms().onAccount())
                        .param("tookStock", tookStock)
                        .param("invoice", order.invoiceNumber())
                        .param("paid", DatabaseTime.ofNullable(order.terms().paidAt()))
                        .param("created", DatabaseTime.ofNullable(order.createdAt()))
                        .update()
                == 1;
        if (isNew) {
            order.lines().forEach(line -> insertLine(order.id(), line));
            order.history().forEach(change -> addHistory(order.id(), change));
        }
        return isNew;
    }

    Optional<Order> find(String number) {
        return rows
                .whole(jdbc.sql("select * from orders where number = ?")
                        .param(number)
                        .query(rows::head)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Order> find(UUID id) {
        return rows
                .whole(jdbc.sql("select * from orders where id = ?")
                        .param(id)
                        .query(rows::head)
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Order> findByCheckout(UUID checkoutId) {
        return rows
                .whole(jdbc.sql("select * from orders where checkout_id = ?")
                        .param(checkoutId)
                        .query(rows::head)
                        .list())
                .stream()
                .findFirst();
    }

    /** Newest first. */
    List<Order> ofConversation(UUID conversationId, int most) {
        return rows.whole(jdbc.sql("""
                        select * from orders where conversation_id = :conversation
                        order by created_at desc, id desc limit :most
                        """)
                .param("conversation", conversationId)
                .param("most", most)
                .query(rows::head)
                .list());
    }

    /** Makes others who would change the order wait until the transaction ends. */
    Optional<Order> hold(String number) {
        jdbc.sql("select id from orders where number = ? for update")
                .param(number)
                .query(UUID.class)
                .optional();
        return find(number);
    }

    boolean tookStock(UUID orderId) {
        return jdbc.sql("select took_stock from orders where id = ?")
                .param(orderId)
                .query(Boolean.class)
                .single();
    }

    void move(UUID orderId, OrderChange change) {
        jdbc.sql("update orders set status = :status, updated_at = :at where id = :id")
                .param("status", change.status().code())
                .param("at", DatabaseTime.ofNullable(change.at()))
                .param("id", orderId)
                .update();
        addHistory(orderId, change);
    }

    void approve(UUID orderId, Approval approval, Instant at) {
        jdbc.sql("update orders set approval = :approval, updated_at = :at where id = :id")
                .param("approval", approval.code())
                .param("at", DatabaseTime.ofNullable(at))
                .param("id", orderId)
                .update();
    }

    void paid(UUID orderId, Instant at) {
        jdbc.sql("update orders set paid_at = :at, updated_at = :at where id = :id and paid_at is null")
                .param("at", DatabaseTime.ofNullable(at))
                .param("id", orderId)
                .update();
    }

    void invoiced(UUID orderId, String invoiceNumber) {
        jdbc.sql("update orders set invoice_number = :invoice where id = :id")
                .param("invoice", invoiceNumber)
                .param("id", orderId)
                .update();
    }

    /** What a contact owes for orders that are neither paid nor cancelled. */
    Money open(UUID contactId, String currency) {
        long minor = jdbc.sql("""
                        select coalesce(sum(total_minor), 0) from orders
                        where contact_id = :contact and currency = :currency
                            and paid_at is null and status <> :cancelled
                        """)
                .param("contact", contactId)
                .param("currency", currency)
                .param("cancelled", OrderStatus.CANCELLED.code())
                .query(Long.class)
                .single();
        return new Money(minor, currency);
    }

    private void insertLine(UUID orderId, OrderLine line) {
        jdbc.sql("""
                        insert into order_lines (order_id, line, sku, name, quantity, unit, unit_price_minor, tax_rate,
                            total_minor)
                        values (:order, :line, :sku, :name, :quantity, :unit, :price, :rate, :total)
                        """)
                .param("order", orderId)
                .param("line", line.line())
                .param("sku", line.sku())
                .param("name", line.name())
                .param("quantity", line.quantity())
                .param("unit", line.unit())
                .param("price", line.unitPrice().minor())
                .param("rate", line.taxRate())
                .param("total", line.total().minor())
                .update();
    }

    private void addHistory(UUID orderId, OrderChange change) {
        jdbc.sql("insert into order_history (order_id, status, at, by) values (:order, :status, :at, :by)")
                .param("order", orderId)
                .param("status", change.status().code())
                .param("at", DatabaseTime.ofNullable(change.at()))
                .param("by", change.by())
                .update();
    }

    List<Order> list(OrderFilter filter, OrderPosition after, int limit) {
        return rows.list(filter, after, limit);
    }
}
