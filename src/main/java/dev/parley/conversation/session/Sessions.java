package dev.parley.conversation.session;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.message.Reply;
import dev.parley.shared.Ids;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens and closes turns: a read and one short transaction, none in between. */
@Component
public class Sessions {

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final TurnRepository turns;
    private final Recognition recognition;
    private final ClosedConversations closed;
    private final RestingSessions resting;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate writing;

    Sessions(
            ConversationRepository conversations,
            MessageRepository messages,
            TurnRepository turns,
            Recognition recognition,
            ClosedConversations closed,
            RestingSessions resting,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher events) {
        this.conversations = conversations;
        this.messages = messages;
        this.turns = turns;
        this.recognition = recognition;
        this.closed = closed;
        this.resting = resting;
        this.events = events;
        this.writing = new TransactionTemplate(transactions);
        this.writing.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Finds the session a message belongs to, or begins one; an unknown secret begins one too. Whom it is with is settled
     * here, where the message comes with somebody's word for it.
     *
     * @param mayChange whether nothing is lost when it turns out at the close that the session was changed meanwhile
     */
    public Session open(InboundMessage inbound, boolean mayChange) {
        boolean mayRest = mayChange && inbound.customer() == null;
        Session session = Optional.ofNullable(inbound.sessionId())
                .flatMap(secret -> resting.take(secret).filter(known -> mayRest).or(() -> find(secret)))
                .orElseGet(() -> Session.begun(Ids.next(), inbound.channel()));
        return inbound.customer() == null
                ? session
                : Objects.requireNonNull(writing.execute(status -> recognition.recognise(session, inbound)));
    }

    public Optional<Session> find(String secret) {
        return conversations.find(secret, SessionSecret.digest(secret));
    }

    /** The reply already given to a message of that client id, if it came before. */
    public Optional<Reply> alreadyAnswered(Session session, String clientMessageId) {
        return messages.replyTo(session.conversationId(), clientMessageId);
    }

    /** Tells the windows that listen that a reply is being written. */
    public void writing(Session session) {
        events.publishEvent(new Typing(session.conversationId(), "assistant"));
    }

    /**
     * Stores everything a turn leaves behind in one transaction.
     *
     * @throws OptimisticLockingFailureException when another turn of the session closed meanwhile
     */
    public void close(Session session, ClosingTurn turn) {
        try {
            resting.put(session, turn, turns.write(session, turn));
        } catch (OptimisticLockingFailureException changed) {
            resting.distrust();
            throw changed;
        }
        Reply reply = turn.reply();
        if (reply != null) {
            events.publishEvent(
                    new Said(session.conversationId(), reply.messageId(), "assistant", reply.message(), turn.at()));
        }
    }

    /** Deletes a conversation with all its messages. */
    public void delete(UUID conversationId) {
        writing.executeWithoutResult(status -> closed.delete(conversationId).ifPresent(events::publishEvent));
        resting.clear();
    }
}
