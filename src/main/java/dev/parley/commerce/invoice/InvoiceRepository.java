package dev.parley.commerce.invoice;

import dev.parley.shared.time.DatabaseTime;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class InvoiceRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    InvoiceRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A tenant with something to draw, and when its first piece falls due. */
    record Due(UUID tenant, Instant at) {}

    /**
     * @param attempts including the one this claim is for
     * @param again how often it was asked for once more
     */
    record Claimed(Invoice invoice, int attempts, int again) {}

    /**
     * How an invoice stands in the post.
     *
     * @param again how often it was sent once more
     * @param since when that was last, or null
     */
    record Posted(boolean pending, int again, @Nullable Instant since) {}

    /** The next number of a series. Others wait for it until the transaction ends, so that none is ever left out. */
    long next(String series) {
        return jdbc.sql("""
                        insert into invoice_series (series, last) values (:series, 1)
                        on conflict (tenant_id, series) do update set last = invoice_series.last + 1
                        returning last
                        """).param("series", series).query(Long.class).single();
    }

    void insert(Invoice invoice, Instant now) {
        jdbc.sql("""
                        insert into invoices (id, kind, number, order_id, order_number, content, status,
                            next_attempt_at, created_at)
                        values (:id, :kind, :number, :order, :orderNumber, :content::jsonb, 'pending', :now, :now)
                        """)
                .param("id", invoice.id())
                .param("kind", invoice.kind().name())
                .param("number", invoice.number())
                .param("order", invoice.orderId())
                .param("orderNumber", invoice.orderNumber())
                .param("content", json.writeValueAsString(invoice))
                .param("now", DatabaseTime.of(now))
                .update();
    }

    Optional<Invoice> find(UUID orderId, InvoiceKind kind) {
        return jdbc.sql("select content from invoices where order_id = :order and kind = :kind")
                .param("order", orderId)
                .param("kind", kind.name())
                .query((row, number) -> invoice(row.getString("content")))
                .optional();
    }

    Optional<Invoice> findByOrder(String orderNumber, InvoiceKind kind) {
        return jdbc.sql("select content from invoices where order_number = :order and kind = :kind")
                .param("order", orderNumber)
                .param("kind", kind.name())
                .query((row, number) -> invoice(row.getString("content")))
                .optional();
    }

    byte @Nullable [] pdf(UUID id) {
        return jdbc.sql("select pdf from invoices where id = :id")
                .param("id", id)
                .query((row, number) -> Optional.ofNullable(row.getBytes("pdf")))
                .single()
                .orElse(null);
    }

    /** Keeps the first drawing; every reader gets the same bytes. */
    void keep(UUID id, byte[] pdf) {
        jdbc.sql("update invoices set pdf = :pdf where id = :id and pdf is null")
                .param("pdf", pdf)
                .param("id", id)
                .update();
    }

    List<Due> due() {
        return jdbc.sql("select tenant, due from invoices_due()")
                .query((row, number) -> new Due(row.getObject("tenant", UUID.class), DatabaseTime.in(row, "due")))
                .list();
    }

    /** Takes invoices that wait and are not held by another worker. */
    List<Claimed> claim(int limit, Instant now, Duration lease) {
        return jdbc.sql("""
                        update invoices
                        set claimed_until = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1
                        where id in (
                            select id from invoices
                            where status = 'pending' and next_attempt_at <= :now
                              and (claimed_until is null or claimed_until < clock_timestamp())
                            order by number limit :limit for update skip locked)
                        returning content, attempts, sent_again
                        """)
                .param("lease", lease.toSeconds())
                .param("now", DatabaseTime.of(now))
                .param("limit", limit)
                .query((row, number) -> new Claimed(
                        invoice(row.getString("content")), row.getInt("attempts"), row.getInt("sent_again")))
                .list();
    }

    void done(UUID id) {
        jdbc.sql("update invoices set status = 'done', reason = null, claimed_until = null where id = :id")
                .param("id", id)
                .update();
    }

    Posted posted(UUID id) {
        return jdbc.sql("select status, sent_again, sent_again_at from invoices where id = :id")
                .param("id", id)
                .query((row, number) -> {
                    @Nullable OffsetDateTime since = row.getObject("sent_again_at", OffsetDateTime.class);
                    return new Posted(
                            row.getString("status").equals("pending"),
                            row.getInt("sent_again"),
                            since == null ? null : since.toInstant());
                })
                .single();
    }

    /** @return false when it was sent again meanwhile */
    boolean again(UUID id, int before, Instant now) {
        return jdbc.sql("""
                        update invoices set status = 'pending', attempts = 0, next_attempt_at = :now,
                            sent_again = sent_again + 1, sent_again_at = :now
                        where id = :id and status = 'done' and sent_again = :before
                        """)
                        .param("id", id)
                        .param("before", before)
                        .param("now", DatabaseTime.of(now))
                        .update()
                == 1;
    }

    void postpone(UUID id, String reason, Instant next) {
        jdbc.sql("""
                        update invoices set next_attempt_at = :next, reason = :reason, claimed_until = null
                        where id = :id and status = 'pending'
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("next", DatabaseTime.of(next))
                .update();
    }

    private Invoice invoice(String content) {
        return json.readValue(content, Invoice.class);
    }
}
