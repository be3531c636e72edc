package dev.parley.channels.delivery;

import dev.parley.conversation.message.Deliveries;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

@Component
class StoredDeliveries implements Deliveries {

    private final JdbcClient jdbc;
    private final DeliveryWorker worker;
    private final Clock clock;

    StoredDeliveries(JdbcClient jdbc, DeliveryWorker worker, Clock clock) {
        this.jdbc = jdbc;
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public Page<Delivery> list(String keyPrefix, @Nullable String status, PageRequest page) {
        List<Delivery> rows = jdbc.sql("""
                        select * from outbound_messages where starts_with(dedupe_key, :prefix) and id < :before
                            and (:status::text is null or status = :status)
                        order by id desc limit :limit
                        """)
                .param("prefix", keyPrefix)
                .param("before", page.after() == null ? new UUID(-1, -1) : page.afterId())
                .param("status", status)
                .param("limit", page.limit() + 1)
                .query(StoredDeliveries::row)
                .list();
        return page.page(rows, delivery -> delivery.id().toString());
    }

    @Override
    @Transactional
    public int replay(String keyPrefix, @Nullable UUID id) {
        int again = jdbc.sql("""
                        update outbound_messages set status = 'pending', attempts = 0, reason = null, next_attempt_at = :now
                        where starts_with(dedupe_key, :prefix) and status = 'failed' and (:id::uuid is null or id = :id)
                        """)
                .param("prefix", keyPrefix)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                worker.wake();
            }
        });
        return again;
    }

    private static Delivery row(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getString("reason"),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.findIn(row, "sent_at"));
    }
}
