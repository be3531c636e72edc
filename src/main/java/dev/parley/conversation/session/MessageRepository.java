package dev.parley.conversation.session;

import dev.parley.conversation.message.Reply;
import dev.parley.conversation.message.Transcript;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.SingleReads;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class MessageRepository {

    private final JdbcClient jdbc;
    private final SingleReads reads;
    private final JsonMapper json;

    MessageRepository(JdbcClient jdbc, SingleReads reads, JsonMapper json) {
        this.jdbc = jdbc;
        this.reads = reads;
        this.json = json;
    }

    UUID appendAgent(UUID conversation, String author, String text, Language language, Instant at) {
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into messages (id, conversation_id, position, role, author, text, language, at)
                        values (?, ?, (select coalesce(max(position) + 1, 0) from messages where conversation_id = ?),
                            'agent', ?, ?, ?, ?)
                        """)
                .params(id, conversation, conversation, author, text, language.code(), DatabaseTime.of(at))
                .update();
        return id;
    }

    Optional<Reply> replyTo(UUID conversation, String clientMessageId) {
        return reads.find(
                """
                select answer.detail from messages asked
                join messages answer on answer.conversation_id = asked.conversation_id
                    and answer.position = asked.position + 1 and answer.role = 'assistant'
                where asked.conversation_id = ? and asked.client_id = ?
                """, (row, number) -> json.readValue(row.getString(1), Reply.class), conversation, clientMessageId);
    }

    List<Transcript.Line> lines(UUID conversation) {
        return jdbc.sql("select id, role, text, language, at from messages where conversation_id = ? order by position")
                .param(conversation)
                .query((row, number) -> new Transcript.Line(
                        row.getObject("id", UUID.class),
                        row.getString("role"),
                        row.getString("text"),
                        Language.of(row.getString("language")),
                        DatabaseTime.in(row, "at")))
                .list();
    }

    Optional<String> receipt(UUID id) {
        return jdbc.sql("select content::text from receipts where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** Newest first, one more than the page holds. */
    List<ReceiptSummary> receipts(UUID conversation, PageRequest page) {
        Position after = Position.of(page);
        return jdbc.sql("""
                        select id, message_id, at, content ->> 'band' as band,
                            left(content -> 'inputs' ->> 'text', 200) as asked
                        from receipts where conversation_id = ? and (at, id) < (?, ?) order by at desc, id desc limit ?
                        """)
                .params(conversation, after.at(), after.id(), page.limit() + 1)
                .query((row, number) -> new ReceiptSummary(
                        row.getObject("id", UUID.class),
                        row.getObject("message_id", UUID.class),
                        row.getObject("at", OffsetDateTime.class),
                        row.getString("band"),
                        row.getString("asked")))
                .list();
    }

    List<UUID> receipts(UUID conversation) {
        return jdbc.sql("select id from receipts where conversation_id = ? order by at, id")
                .param(conversation)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }
}
