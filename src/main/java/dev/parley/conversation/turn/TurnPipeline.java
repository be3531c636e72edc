package dev.parley.conversation.turn;

import dev.parley.conversation.guard.GroundingGuard;
import dev.parley.conversation.guard.InboundGuard;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.message.Reply;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.model.ModelWording;
import dev.parley.conversation.model.Release;
import dev.parley.conversation.session.ClosingTurn;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.session.SessionLocks;
import dev.parley.conversation.session.Sessions;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Effect;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;

/** One turn, from a customer's message to the reply. */
@Component
public class TurnPipeline {

    private static final Logger LOG = LoggerFactory.getLogger(TurnPipeline.class);

    /** How often a turn is worked out again because another node closed one of the same session meanwhile. */
    private static final int ATTEMPTS = 8;

    private final SessionLocks locks;
    private final TurnsAtWork atWork;
    private final Sessions sessions;
    private final InboundGuard inboundGuard;
    private final Comprehension comprehension;
    private final Skills skills;
    private final Enquiries enquiries;
    private final Policy policy;
    private final Responder responder;
    private final GroundingGuard groundingGuard;
    private final ModelWording modelWording;
    private final TurnRecords records;
    private final TurnMetrics metrics;

    TurnPipeline(
            SessionLocks locks,
            TurnsAtWork atWork,
            Sessions sessions,
            InboundGuard inboundGuard,
            Comprehension comprehension,
            Skills skills,
            Enquiries enquiries,
            Policy policy,
            Responder responder,
            GroundingGuard groundingGuard,
            ModelWording modelWording,
            TurnRecords records,
            TurnMetrics metrics) {
        this.locks = locks;
        this.atWork = atWork;
        this.sessions = sessions;
        this.inboundGuard = inboundGuard;
        this.comprehension = comprehension;
        this.skills = skills;
        this.enquiries = enquiries;
        this.policy = policy;
        this.responder = responder;
        this.groundingGuard = groundingGuard;
        this.modelWording = modelWording;
        this.records = records;
        this.metrics = metrics;
    }

    /**
     * Answers a message for the tenant that is bound. When it returns, everything about the turn is stored.
     *
     * @throws ProblemException when the message cannot be read (400, 413) or the session is too busy (503)
     */
    public Turn take(InboundMessage inbound) {
        return take(inbound, Release.NOBODY);
    }

    /**
     * The same, handing over sentences as soon as nothing can take them back but a turn that has to be worked out again.
     *
     * @param received the message, which is stored as it is read
     * @param release gets sentences of the reply, before the whole of it is known
     */
    public Turn take(InboundMessage received, Release release) {
        InboundMessage inbound = received.withText(inboundGuard.screen(received.text()));
        ModelNotes notes = new ModelNotes();
        comprehension.expect(inbound);
        return metrics.of(
                inbound,
                () -> locks.alone(inbound.sessionId(), () -> atWork.with(() -> attempts(inbound, notes, release))));
    }

    private Turn attempts(InboundMessage inbound, ModelNotes notes, Release release) {
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            try {
                return attempt(inbound, notes, release);
            } catch (OptimisticLockingFailureException | DuplicateKeyException meanwhile) {
                LOG.debug("The session moved on, attempt {}", attempt);
            }
        }
        throw new ProblemException(ErrorCode.UNAVAILABLE, "this conversation is busy: send the message again");
    }

    /** The same work on what was said at an earlier moment; nothing of it is stored or sent. */
    ClosingTurn rework(InboundMessage inbound, Session session, Instant at) {
        TurnContext turn = comprehension.readAsOf(inbound, session, at);
        StepTimes times = metrics.begin();
        ModelNotes notes = new ModelNotes();
        return worked(turn, notes, Release.NOBODY, times).closing();
    }

    private Turn attempt(InboundMessage inbound, ModelNotes notes, Release release) {
        StepTimes times = metrics.begin();
        Session session = times.of("open", () -> sessions.open(inbound, release == Release.NOBODY));
        Optional<Reply> given = Optional.ofNullable(inbound.messageId())
                .filter(id -> !session.isNew())
                .flatMap(id -> sessions.alreadyAnswered(session, id));
        if (given.isPresent()) {
            return new Turn(session.secret(), session.conversationId(), inbound.messageId(), given.get());
        }
        Workspace workspace = new Workspace();
        if (!session.isNew()) {
            if (!session.heldByHuman()) {
                sessions.writing(session);
            }
            skills.expect(session.contactId(), workspace);
        }
        TurnContext turn = times.of("understand", () -> comprehension.read(inbound, session, workspace));
        return session.heldByHuman() ? record(session, turn) : answer(session, turn, notes, release, times);
    }

    private Turn answer(Session session, TurnContext turn, ModelNotes notes, Release release, StepTimes times) {
        Worked worked = worked(turn, notes, release, times);
        times.of("close", () -> {
            sessions.close(session, worked.closing());
            return worked;
        });
        metrics.closed(times, worked.draft());
        return new Turn(
                session.secret(),
                session.conversationId(),
                turn.inbound().messageId(),
                worked.closing().reply());
    }

    /** A turn that is worked out and not stored yet. */
    private record Worked(ClosingTurn closing, Draft draft) {}

    private Worked worked(TurnContext turn, ModelNotes notes, Release release, StepTimes times) {
        if (atWork.leaveProcessors()) {
            enquiries.expect(turn);
        }
        List<Performed> performed = times.of("act", () -> skills.perform(turn, notes));
        List<Contributed> contributed = times.of("contribute", () -> skills.contribute(turn, performed));
        List<Enquiry> asked = times.of("retrieve", () -> enquiries.enquire(turn, performed, contributed));
        Decision decision = policy.decide(turn, performed, asked, contributed);
        Draft draft = times.of("word", () -> responder.draft(turn, decision, contributed));
        GroundingGuard.Verdict verdict = times.of("guard", () -> groundingGuard.check(draft.statements(), turn.text()));
        boolean nothingLeft = verdict.passed().isEmpty() && !verdict.rejected().isEmpty();
        Draft backed = nothingLeft ? responder.fallback(turn, draft) : draft.withStatements(verdict.passed());
        Draft checked = times.of("reword", () -> reworded(turn, backed, performed, notes, release));
        ClosingTurn closing = records.closing(turn, performed, asked, contributed, checked, verdict, notes, times);
        return new Worked(closing, checked);
    }

    /** In a model's words where one is set up and its words passed; a list stays a list. */
    private Draft reworded(
            TurnContext turn, Draft backed, List<Performed> performed, ModelNotes notes, Release release) {
        if (backed.list() != null) {
            return backed;
        }
        // What changes something may have to be worked out again, so nothing of it is said before it is done.
        boolean mayChange = performed.stream().anyMatch(done -> done.command().effect() == Effect.WRITE);
        return modelWording
                .word(turn, backed.statements(), notes, mayChange ? Release.NOBODY : release)
                .map(backed::inWords)
                .orElse(backed);
    }

    /** A human agent answers: the message is kept and shown to them, and the assistant stays silent. */
    private Turn record(Session session, TurnContext turn) {
        Map<String, Object> standing = skills.standing(turn);
        ClosingTurn closing = records.silent(turn);
        sessions.close(session, closing);
        return new Turn(
                session.secret(), session.conversationId(), turn.inbound().messageId(), null, standing);
    }
}
