package dev.parley.channels.delivery;

import dev.parley.compliance.spi.SentMessages;
import dev.parley.conversation.message.Outbox;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What went out and what did not, for those who ask afterwards. */
@Repository
class DeliveryLog implements SentMessages {

    private final JdbcClient jdbc;

    DeliveryLog(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Newest first, one more than the page holds. */
    List<LoggedMessage> list(@Nullable String kind, @Nullable String status, @Nullable Long before, PageRequest page) {
        return jdbc.sql("""
                        select * from outbound_messages
                        where (:kind::text is null or kind = :kind) and (:status::text is null or status = :status)
                          and (:before::bigint is null or seq < :before)
                        order by seq desc limit :limit
                        """)
                .param("kind", kind)
                .param("status", status)
                .param("before", before)
                .param("limit", page.limit() + 1)
                .query(DeliveryLog::logged)
                .list();
    }

    Map<String, Outbox.Progress> progress(Collection<String> dedupeKeys) {
        Map<String, Outbox.Progress> progress = new HashMap<>();
        jdbc.sql("select dedupe_key, status, reason from outbound_messages where dedupe_key = any(:keys)")
                .param("keys", dedupeKeys.toArray(String[]::new))
                .query(row -> {
                    progress.put(
                            row.getString("dedupe_key"),
                            new Outbox.Progress(row.getString("status"), row.getString("reason")));
                });
        return progress;
    }

    @Override
    public int count(String recipient, List<String> kinds, Instant since) {
        return jdbc.sql("""
                        select count(*) from outbound_messages where lower(recipient) = lower(:recipient)
                            and status = 'sent' and sent_at > :since
                            and exists (select 1 from unnest(:kinds::text[]) k where starts_with(kind, k))
                        """)
                .param("recipient", recipient)
                .param("since", DatabaseTime.of(since))
                .param("kinds", kinds.toArray(String[]::new))
                .query(Integer.class)
                .single();
    }

    private static LoggedMessage logged(ResultSet row, int number) throws SQLException {
        boolean opensADoor = row.getString("kind").startsWith("staff_");
        return new LoggedMessage(
                row.getLong("seq"),
                row.getObject("id", UUID.class),
                row.getString("kind"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                opensADoor ? "(only its recipient may read this)" : row.getString("body"),
                row.getString("status"),
                row.getInt("attempts"),
                row.getString("reason"),
                DatabaseTime.in(row, "created_at"),
                DatabaseTime.findIn(row, "sent_at"));
    }
}
