package dev.parley.conversation.session;

import static dev.parley.conversation.session.ConversationRepository.utc;

import dev.parley.conversation.message.Reply;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
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

    private static final String MOVED = "select count(*) from moved";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    TurnRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when the conversation is no longer as the turn found it; then nothing is written. */
    boolean write(Session session, ClosingTurn turn) {
        Reply reply = turn.reply();
        StatementSpec statement =
                jdbc.sql((session.isNew() ? BEGIN : GO_ON) + ASKED + (reply == null ? "" : ANSWERED) + MOVED);
        conversation(statement, session, turn);
        asked(statement, session, turn);
        if (reply != null) {
            answered(statement, reply, turn);
        }
        return statement.query(Integer.class).single() == 1;
    }

    /** Keeps a reply as it became known only after the turn was written. */
    void rewrite(Reply reply) {
        jdbc.sql("update messages set detail = :detail::jsonb where id = :id")
                .param("detail", json.writeValueAsString(reply))
                .param("id", reply.messageId())
                .update();
    }

    private void conversation(StatementSpec statement, Session session, ClosingTurn turn) {
        statement
                .param("conversation", session.conversationId())
                .param("language", turn.language().code())
                .param("state", json.writeValueAsString(turn.state()))
                .param("turns", turn.state().turns())
                .param("at", utc(turn.at()))
                .param("day", utc(turn.at()).toLocalDate());
        if (session.isNew()) {
            statement
                    .param("hash", SessionSecret.digest(session.secret()))
                    .param("contact", session.contactId())
                    .param("verified", session.verifiedUntil() == null ? null : utc(session.verifiedUntil()))
                    .param("channel", session.channel())
                    .param("page", turn.pageUrl());
        } else {
            statement.param("version", session.version());
        }
    }

    private void asked(StatementSpec statement, Session session, ClosingTurn turn) {
        statement
                .param("asked", turn.customerMessageId())
                .param("position", session.messages())
                .param("text", turn.text())
                .param("client", turn.clientMessageId())
                .param("understood", json.writeValueAsString(turn.understood()));
    }

    private void answered(StatementSpec statement, Reply reply, ClosingTurn turn) {
        statement
                .param("answered", reply.messageId())
                .param("reply", reply.message())
                .param("spoken", reply.language().code())
                .param("detail", json.writeValueAsString(reply))
                .param("receipt", reply.receiptId())
                .param("content", json.writeValueAsString(turn.receipt()));
    }
}
