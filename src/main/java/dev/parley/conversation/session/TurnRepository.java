package dev.parley.conversation.session;

import dev.parley.conversation.message.Reply;
import dev.parley.shared.time.DatabaseTime;
import dev.parley.tenancy.ShortTransactions;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Writes a whole turn in one statement: each round trip to the database is a good part of a turn's time. */
@Repository
class TurnRepository {

    private static final String BEGIN = """
            with moved as (
                insert into conversations (id, session_hash, contact_id, verified_until, channel, language, page_url,
                    state, turns, started_at, last_at, last_day)
                values (:conversation, :hash, :contact, :verified, :channel, :language, :page, :state::jsonb, :turns,
                    :at, :at, :day)
                returning id)
            """;

    private static final String GO_ON = """
            with moved as (
                update conversations set language = :language, state = :state::jsonb, turns = :turns, last_at = :at,
                    last_day = :day, version = version + 1
                where id = :conversation and version = :version
                returning id)
            """;

    private static final String ASKED = """
            , asked as (
                insert into messages (id, conversation_id, position, role, text, language, client_id, detail, at)
                select :asked, id, :position, 'customer', :text, :language, :client, :understood::jsonb, :at from moved)
            """;

    private static final String ANSWERED = """
            , answered as (
                insert into messages (id, conversation_id, position, role, text, language, detail, at)
                select :answered, id, :position + 1, 'assistant', :reply, :spoken, :detail::jsonb, :at from moved)
            , explained as (
                insert into receipts (id, conversation_id, message_id, content, at)
                select :receipt, id, :answered, :content::jsonb, :at from moved)
            """;

    private static final String MOVED = "select exactly_one(count(*)) from moved";

    private final ShortTransactions transactions;
    private final JdbcClient jdbc;
    private final JsonMapper json;

    TurnRepository(ShortTransactions transactions, JdbcClient jdbc, JsonMapper json) {
        this.transactions = transactions;
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A transaction of its own; it is one round trip where no effect asks anything of the database.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when the conversation is no longer as the turn
     *     found it; then nothing is written
     * @return the state as it is stored
     */
    String write(Session session, ClosingTurn turn) {
        Reply reply = turn.reply();
        String sql = (session.isNew() ? BEGIN : GO_ON) + ASKED + (reply == null ? "" : ANSWERED) + MOVED;
        String state = json.writeValueAsString(turn.state());
        Map<String, @Nullable Object> values = new HashMap<>();
        conversation(values, session, turn, state);
        asked(values, session, turn);
        if (reply != null) {
            answered(values, reply, turn);
        }
        transactions.execute(() -> {
            transactions.add(sql, values);
            turn.effects().forEach(Runnable::run);
            if (reply != null && reply.wasSettledLate()) {
                rewrite(reply);
            }
        });
        return state;
    }

    /** Keeps a reply as it became known only after the turn was written. */
    private void rewrite(Reply reply) {
        jdbc.sql("update messages set detail = :detail::jsonb where id = :id")
                .param("detail", json.writeValueAsString(reply))
                .param("id", reply.messageId())
                .update();
    }

    private static void conversation(
            Map<String, @Nullable Object> values, Session session, ClosingTurn turn, String state) {
        values.put("conversation", session.conversationId());
        values.put("language", turn.language().code());
        values.put("state", state);
        values.put("turns", turn.state().turns());
        values.put("at", DatabaseTime.of(turn.at()));
        values.put("day", DatabaseTime.of(turn.at()).toLocalDate());
        if (session.isNew()) {
            values.put("hash", SessionSecret.digest(session.secret()));
            values.put("contact", session.contactId());
            values.put("verified", session.verifiedUntil() == null ? null : DatabaseTime.of(session.verifiedUntil()));
            values.put("channel", session.channel());
            values.put("page", turn.pageUrl());
        } else {
            values.put("version", session.version());
        }
    }

    private void asked(Map<String, @Nullable Object> values, Session session, ClosingTurn turn) {
        values.put("asked", turn.customerMessageId());
        values.put("position", session.messages());
        values.put("text", turn.text());
        values.put("client", turn.clientMessageId());
        values.put("understood", json.writeValueAsString(turn.understood()));
    }

    private void answered(Map<String, @Nullable Object> values, Reply reply, ClosingTurn turn) {
        values.put("answered", reply.messageId());
        values.put("reply", reply.message());
        values.put("spoken", reply.language().code());
        values.put("detail", json.writeValueAsString(reply));
        values.put("receipt", reply.receiptId());
        values.put("content", json.writeValueAsString(turn.receipt()));
    }
}
