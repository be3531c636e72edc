package dev.parley.conversation.session;

import dev.parley.conversation.skill.DialogueState;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.SingleReads;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ConversationRepository {

    private final JdbcClient jdbc;
    private final SingleReads reads;
    private final JsonMapper json;

    ConversationRepository(JdbcClient jdbc, SingleReads reads, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
    }

    Optional<Session> find(String secret, byte[] digest) {
        return reads.find(
                """
                select id, contact_id, verified_until, channel, state, held_by_human, version,
                    (select coalesce(max(m.position) + 1, 0) from messages m where m.conversation_id = c.id) as messages
                from conversations c where session_hash = ?
                """,
                (row, number) -> new Session(
                        row.getObject("id", UUID.class),
                        secret,
                        row.getObject("contact_id", UUID.class),
                        instant(row.getObject("verified_until", OffsetDateTime.class)),
                        row.getString("channel"),
                        json.readValue(row.getString("state"), DialogueState.class),
                        row.getBoolean("held_by_human"),
                        row.getInt("messages"),
                        row.getLong("version")),
                digest);
    }

    boolean touch(UUID id, Instant at) {
        return jdbc.sql("update conversations set last_at = ?, last_day = ?, version = version + 1 where id = ?")
                        .params(DatabaseTime.of(at), DatabaseTime.of(at).toLocalDate(), id)
                        .update()
                == 1;
    }

    boolean hold(UUID id, boolean byHuman) {
        return jdbc.sql("update conversations set held_by_human = ?, version = version + 1 where id = ?")
                        .params(byHuman, id)
                        .update()
                == 1;
    }

    void bind(UUID id, UUID contact, Instant until) {
        jdbc.sql("update conversations set contact_id = ?, verified_until = ?, version = version + 1 where id = ?")
                .params(contact, DatabaseTime.of(until), id)
                .update();
    }

    void move(UUID fromContact, UUID intoContact) {
        jdbc.sql("update conversations set contact_id = ?, version = version + 1 where contact_id = ?")
                .params(intoContact, fromContact)
                .update();
    }

    Optional<ConversationSummary> summary(UUID id) {
        return jdbc.sql(SUMMARY + " where id = ?").param(id).query(this::row).optional();
    }

    /** Most recent first. */
    List<ConversationSummary> page(PageRequest page) {
        Position after = Position.of(page);
        return jdbc.sql(SUMMARY + """
                         where last_day <= ? and (last_at, id) < (?, ?)
                        order by last_day desc, last_at desc, id desc limit ?
                        """)
                .params(after.day(), after.at(), after.id(), page.limit() + 1)
                .query(this::row)
                .list();
    }

    private static final String SUMMARY =
            "select id, contact_id, channel, language, turns, held_by_human, started_at, last_at"
                    + " from conversations";

    private ConversationSummary row(ResultSet row, int number) throws SQLException {
        return new ConversationSummary(
                row.getObject("id", UUID.class),
                row.getObject("contact_id", UUID.class),
                row.getString("channel"),
                row.getString("language"),
                row.getInt("turns"),
                row.getBoolean("held_by_human"),
                row.getObject("started_at", OffsetDateTime.class),
                row.getObject("last_at", OffsetDateTime.class));
    }

    ConversationStats stats() {
        long conversations = count("select count(*) from conversations");
        long messages = count("select count(*) from messages");
        long turns = count("select count(*) from messages where role = 'assistant'");
        return new ConversationStats(
                conversations,
                messages,
                turns,
                counts("select detail ->> 'band', count(*) from messages where role = 'assistant' group by 1"),
                counts("select language, count(*) from messages where role = 'customer' group by 1"),
                counts("select detail #>> '{intents,0,name}', count(*) from messages where role = 'customer' group by"
                        + " 1"));
    }

    private long count(String query) {
        return jdbc.sql(query).query(Long.class).single();
    }

    private Map<String, Long> counts(String query) {
        Map<String, Long> counts = new TreeMap<>();
        jdbc.sql(query).query((ResultSet row) -> {
            String name = row.getString(1);
            if (name != null) {
                counts.put(name, row.getLong(2));
            }
        });
        return counts;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }
}
