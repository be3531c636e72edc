package dev.parley.handoff;

import dev.parley.handoff.Handoff.Level;
import dev.parley.handoff.Handoff.Reason;
import dev.parley.handoff.Handoff.State;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HandoffRepository {

    private final JdbcClient jdbc;

    HandoffRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when the conversation waits for a person already */
    boolean insert(Handoff handoff) {
        return jdbc.sql("""
                                insert into handoffs (id, conversation_id, contact_id, reason, summary, state, level_rank,
                                    level_role, deadline, queued_at)
                                values (:id, :conversation, :contact, :reason, :summary, :state, :rank, :role, :deadline,
                                    :queued)
                                on conflict do nothing
                                """)
                        .param("id", handoff.id())
                        .param("conversation", handoff.conversationId())
                        .param("contact", handoff.contactId())
                        .param("reason", handoff.reason().wire())
                        .param("summary", handoff.summary())
                        .param("state", handoff.state().wire())
                        .param("rank", handoff.level().rank())
                        .param("role", handoff.level().role())
                        .param("deadline", DatabaseTime.of(handoff.deadline()))
                        .param("queued", DatabaseTime.of(handoff.queuedAt()))
                        .update()
                == 1;
    }

    void move(UUID fromContact, UUID intoContact) {
        jdbc.sql("update handoffs set contact_id = ? where contact_id = ?")
                .params(intoContact, fromContact)
                .update();
    }

    Optional<Handoff> find(UUID id) {
        return jdbc.sql("select * from handoffs where id = ?")
                .param(id)
                .query(HandoffRepository::handoff)
                .optional();
    }

    /** Locks the row until the transaction ends. */
    Optional<Handoff> lock(UUID id) {
        return jdbc.sql("select * from handoffs where id = ? for update")
                .param(id)
                .query(HandoffRepository::handoff)
                .optional();
    }

    Optional<Handoff> findOpen(UUID conversationId) {
        return jdbc.sql("select * from handoffs where conversation_id = ? and state <> 'closed'")
                .param(conversationId)
                .query(HandoffRepository::handoff)
                .optional();
    }

    /** @param after the one that the page before ended with, or null */
    List<Handoff> active(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select * from handoffs h where state <> 'closed'
                            and (:after::uuid is null
                                or (queued_at, id) > (select queued_at, id from handoffs where id = :after::uuid))
                        order by queued_at, id limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(HandoffRepository::handoff)
                .list();
    }

    void claim(UUID id, String by, Instant now) {
        jdbc.sql("update handoffs set state = 'claimed', claimed_by = ?, claimed_at = ? where id = ?")
                .params(by, DatabaseTime.of(now), id)
                .update();
    }

    void summarise(UUID id, String summary) {
        jdbc.sql("update handoffs set summary = ? where id = ? and state <> 'closed'")
                .params(summary, id)
                .update();
    }

    void answered(UUID id) {
        jdbc.sql("update handoffs set state = 'answered' where id = ?")
                .param(id)
                .update();
    }

    void close(UUID id, Instant now) {
        jdbc.sql("update handoffs set state = 'closed', closed_at = ? where id = ?")
                .params(DatabaseTime.of(now), id)
                .update();
    }

    private static Handoff handoff(ResultSet row, int number) throws SQLException {
        return new Handoff(
                row.getObject("id", UUID.class),
                row.getObject("conversation_id", UUID.class),
                row.getObject("contact_id", UUID.class),
                Reason.valueOf(row.getString("reason").toUpperCase(Locale.ROOT)),
                row.getString("summary"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                new Level(row.getInt("level_rank"), row.getString("level_role")),
                DatabaseTime.in(row, "deadline"),
                DatabaseTime.in(row, "queued_at"),
                row.getString("claimed_by"));
    }
}
