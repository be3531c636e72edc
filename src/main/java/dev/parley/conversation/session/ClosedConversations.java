package dev.parley.conversation.session;

import dev.parley.conversation.ConversationClosed;
import dev.parley.conversation.ConversationClosed.Reason;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds conversations that are over, of the tenant that is bound. */
@Repository
class ClosedConversations {

    static final Duration IDLE = Duration.ofDays(1);
    /** Older ones were over long before anybody looked; a look stays short however many there are. */
    private static final Duration OLDEST = Duration.ofDays(8);

    private static final String OPEN = """
             not held_by_human and last_day >= (:oldest at time zone 'UTC')::date and last_at > :oldest
                and (closed_at is null or closed_at < last_at)
            """;

    private final JdbcClient jdbc;

    ClosedConversations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Closes those in which nobody wrote for a day, each once for the last thing said. */
    List<ConversationClosed> closeIdle(Instant now) {
        return jdbc.sql("update conversations set closed_at = :now where last_at <= :idle and " + OPEN
                        + " returning id, contact_id, channel, language, turns, started_at, last_at")
                .param("now", DatabaseTime.of(now))
                .param("idle", DatabaseTime.of(now.minus(IDLE)))
                .param("oldest", DatabaseTime.of(now.minus(OLDEST)))
                .query((row, number) -> closed(row, Reason.IDLE))
                .list();
    }

    /** When the next one will have been idle for long enough. */
    Optional<Instant> nextIdle(Instant now) {
        return jdbc.sql("select min(last_at) as first from conversations where " + OPEN)
                .param("oldest", DatabaseTime.of(now.minus(OLDEST)))
                .query((row, number) -> Optional.ofNullable(row.getObject("first", OffsetDateTime.class)))
                .single()
                .map(first -> first.toInstant().plus(IDLE));
    }

    /** Deletes a conversation; empty when there was none, or it was over already. */
    Optional<ConversationClosed> delete(UUID id) {
        return jdbc
                .sql("""
                        delete from conversations where id = ?
                        returning id, null::uuid as contact_id, channel, language, turns, started_at, last_at,
                            closed_at is null or closed_at < last_at as was_open
                        """)
                .param(id)
                .query((row, number) -> row.getBoolean("was_open")
                        ? Optional.of(closed(row, Reason.DELETED))
                        : Optional.<ConversationClosed>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static ConversationClosed closed(ResultSet row, Reason reason) throws SQLException {
        return new ConversationClosed(
                row.getObject("id", UUID.class),
                reason,
                row.getObject("contact_id", UUID.class),
                row.getString("channel"),
                row.getString("language"),
                row.getInt("turns"),
                DatabaseTime.in(row, "started_at"),
                DatabaseTime.in(row, "last_at"));
    }
}
