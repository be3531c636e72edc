package dev.parley.commerce.payment;

import dev.parley.shared.Ids;
import dev.parley.shared.time.DatabaseTime;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PaymentRepository {

    private final JdbcClient jdbc;

    PaymentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A page on which the order can still be paid at that time. */
    Optional<URI> open(UUID orderId, Instant at) {
        return jdbc.sql("""
                        select url from payment_requests
                        where order_id = :order and status = 'open' and expires_at > :at
                        order by created_at desc limit 1
                        """)
                .param("order", orderId)
                .param("at", DatabaseTime.of(at))
                .query(String.class)
                .optional()
                .map(URI::create);
    }

    int requests(UUID orderId) {
        return jdbc.sql("select count(*) from payment_requests where order_id = ?")
                .param(orderId)
                .query(Integer.class)
                .single();
    }

    void keep(UUID orderId, String provider, PaymentPage.Ready page, Instant now) {
        jdbc.sql("""
                        insert into payment_requests (id, order_id, provider, reference, url, status, expires_at,
                            created_at)
                        values (:id, :order, :provider, :reference, :url, 'open', :expires, :now)
                        on conflict (tenant_id, provider, reference) do nothing
                        """)
                .param("id", Ids.next())
                .param("order", orderId)
                .param("provider", provider)
                .param("reference", page.reference())
                .param("url", page.url().toString())
                .param("expires", DatabaseTime.of(page.expiresAt()))
                .param("now", DatabaseTime.of(now))
                .update();
    }

    void close(PaymentEvent event, String status) {
        jdbc.sql("update payment_requests set status = :status where provider = :provider and reference = :reference")
                .param("status", status)
                .param("provider", event.provider())
                .param("reference", event.reference())
                .update();
    }

    /** @return false when it was told before */
    boolean note(PaymentEvent event, Instant now) {
        return jdbc.sql("""
                        insert into payment_events (provider, event_id, kind, order_number, outcome, received_at)
                        values (:provider, :id, :kind, :order, 'received', :now)
                        on conflict (tenant_id, provider, event_id) do nothing
                        """)
                        .param("provider", event.provider())
                        .param("id", event.id())
                        .param("kind", event.kind())
                        .param("order", event.order())
                        .param("now", DatabaseTime.of(now))
                        .update()
                == 1;
    }

    void outcome(PaymentEvent event, String outcome) {
        jdbc.sql("update payment_events set outcome = :outcome where provider = :provider and event_id = :id")
                .param("outcome", outcome)
                .param("provider", event.provider())
                .param("id", event.id())
                .update();
    }
}
