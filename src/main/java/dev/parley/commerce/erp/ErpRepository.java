package dev.parley.commerce.erp;

import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ErpRepository {

    /** Orders of this system with the last event of each; those taken over from elsewhere are no news to the ERP. */
    private static final String ORDERS = """
            select o.number, o.status, o.created_at, o.erp_reference, o.erp_confirmed_at, e.id as event_id, e.type
            from orders o
            left join lateral (select id, type from order_events where order_id = o.id
                               order by created_at desc, id desc limit 1) e on true
            where o.took_stock
                and (:from::timestamptz is null or o.created_at >= :from)
                and (:to::timestamptz is null or o.created_at < :to)
            order by o.created_at, o.id
            """;

    private final JdbcClient jdbc;

    ErpRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param event the last one sent of the order, or null when none was */
    record Row(
            String number,
            String status,
            Instant createdAt,
            @Nullable String reference,
            @Nullable Instant confirmedAt,
            @Nullable UUID event) {}

    void add(UUID id, UUID orderId, String type, Instant at) {
        jdbc.sql("insert into order_events (id, order_id, type, created_at) values (:id, :order, :type, :at)")
                .param("id", id)
                .param("order", orderId)
                .param("type", type)
                .param("at", DatabaseTime.ofNullable(at))
                .update();
    }

    /** @return false when there is no such order */
    boolean confirm(String number, @Nullable String reference, Instant at) {
        return jdbc.sql("""
                        update orders set erp_reference = coalesce(:reference::text, erp_reference),
                            erp_confirmed_at = coalesce(erp_confirmed_at, :at)
                        where number = :number
                        """)
                        .param("reference", reference)
                        .param("at", DatabaseTime.ofNullable(at))
                        .param("number", number)
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Row> orders(@Nullable Instant from, @Nullable Instant to) {
        return jdbc.sql(ORDERS)
                .param("from", DatabaseTime.ofNullable(from))
                .param("to", DatabaseTime.ofNullable(to))
                .query((row, number) -> {
                    return new Row(
                            row.getString("number"),
                            row.getString("status"),
                            DatabaseTime.in(row, "created_at"),
                            row.getString("erp_reference"),
                            DatabaseTime.findIn(row, "erp_confirmed_at"),
                            row.getObject("event_id", UUID.class));
                })
                .list();
    }
}
