package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The messages that are to go out, and what became of each. Every call belongs in a transaction of the bound tenant. */
@Repository
class OutboxRepository {

    private static final TypeReference<List<KeptFile>> FILES = new TypeReference<>() {};
    private static final TypeReference<Map<String, String>> HEADERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    OutboxRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A tenant with something to send, the moment its first message falls due, and how many wait. */
    record Due(UUID tenant, Instant at, long waiting) {}

    /** @return false when the key was seen before */
    boolean insert(UUID id, OutboundMessage message, Instant now) {
        return jdbc.sql("""
                                insert into outbound_messages (id, kind, channel, recipient, subject, body, html,
                                    attachments, headers, secret, dedupe_key, order_key, status, next_attempt_at, created_at)
                                values (:id, :kind, :channel, :to, :subject, :body, :html, :attachments::jsonb,
                                    :headers::jsonb, :secret, :dedupe, :order, 'pending', :now, :now)
                                on conflict (tenant_id, dedupe_key) do nothing
                                """)
                        .param("id", id)
                        .param("kind", message.kind())
                        .param("channel", message.channel())
                        .param("to", message.to())
                        .param("subject", message.subject())
                        .param("body", message.text())
                        .param("html", message.html())
                        .param("attachments", json.writeValueAsString(files(message)))
                        .param("headers", json.writeValueAsString(message.headers()))
                        .param("secret", message.secret())
                        .param("dedupe", message.dedupeKey())
                        .param("order", message.orderKey())
                        .param("now", DatabaseTime.of(now))
                        .update()
                == 1;
    }

    List<Due> due() {
        return jdbc.sql("select tenant, due, waiting from outbound_due()")
                .query((row, number) -> new Due(
                        row.getObject("tenant", UUID.class), DatabaseTime.in(row, "due"), row.getLong("waiting")))
                .list();
    }

    /** Takes messages that are due and not held by another worker; of one order key only the first. */
    List<KeptMessage> claim(int limit, Instant now, Duration lease) {
        return jdbc.sql("""
                        update outbound_messages
                        set claimed_until = clock_timestamp() + make_interval(secs => :lease), attempts = attempts + 1
                        where id in (
                            select id from outbound_messages m
                            where status = 'pending' and next_attempt_at <= :now
                              and (claimed_until is null or claimed_until < clock_timestamp())
                              and not exists (
                                  select 1 from outbound_messages earlier
                                  where earlier.order_key = m.order_key and earlier.status = 'pending'
                                    and earlier.seq < m.seq)
                            order by seq limit :limit for update skip locked)
                        returning *
                        """)
                .param("lease", lease.toSeconds())
                .param("now", DatabaseTime.of(now))
                .param("limit", limit)
                .query(this::kept)
                .list();
    }

    void sent(UUID id, String channel, Instant now) {
        jdbc.sql("""
                        update outbound_messages set status = 'sent', channel = :channel, sent_at = :now, reason = null,
                            claimed_until = null
                        where id = :id and status = 'pending'
                        """)
                .param("id", id)
                .param("channel", channel)
                .param("now", DatabaseTime.of(now))
                .update();
    }

    void reworded(UUID id, OutboundMessage message) {
        jdbc.sql("""
                        update outbound_messages set body = :body, html = :html, headers = :headers::jsonb
                        where id = :id and status = 'pending'
                        """)
                .param("id", id)
                .param("body", message.text())
                .param("html", message.html())
                .param("headers", json.writeValueAsString(message.headers()))
                .update();
    }

    void failed(UUID id, String reason) {
        jdbc.sql("""
                        update outbound_messages set status = 'failed', reason = :reason, claimed_until = null
                        where id = :id and status = 'pending'
                        """).param("id", id).param("reason", reason).update();
    }

    void withheld(UUID id, String reason) {
        jdbc.sql("""
                        update outbound_messages set status = 'withheld', reason = :reason, claimed_until = null
                        where id = :id and status = 'pending'
                        """).param("id", id).param("reason", reason).update();
    }

    /** Leaves a message for later; that was no attempt. */
    void rest(UUID id, Instant until) {
        jdbc.sql("""
                        update outbound_messages set next_attempt_at = :until, reason = 'quiet hours', claimed_until = null,
                            attempts = attempts - 1
                        where id = :id and status = 'pending'
                        """).param("id", id).param("until", DatabaseTime.of(until)).update();
    }

    void postpone(UUID id, String reason, Instant next) {
        jdbc.sql("""
                        update outbound_messages set next_attempt_at = :next, reason = :reason, claimed_until = null
                        where id = :id and status = 'pending'
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("next", DatabaseTime.of(next))
                .update();
    }

    private KeptMessage kept(ResultSet row, int number) throws SQLException {
        OutboundMessage message = new OutboundMessage(
                row.getString("kind"),
                row.getString("channel"),
                row.getString("recipient"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"),
                json.readValue(row.getString("attachments"), FILES).stream()
                        .map(KeptFile::attachment)
                        .toList(),
                json.readValue(row.getString("headers"), HEADERS),
                row.getString("secret"),
                row.getString("dedupe_key"),
                row.getString("order_key"));
        return new KeptMessage(row.getObject("id", UUID.class), message, row.getInt("attempts"));
    }

    private static List<KeptFile> files(OutboundMessage message) {
        return message.attachments().stream().map(KeptFile::of).toList();
    }
}
