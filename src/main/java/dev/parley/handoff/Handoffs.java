package dev.parley.handoff;

import dev.parley.conversation.AgentReplies;
import dev.parley.conversation.HumanAgentFinished;
import dev.parley.handoff.Handoff.Level;
import dev.parley.handoff.Handoff.Reason;
import dev.parley.handoff.Handoff.State;
import dev.parley.identity.ContactMerged;
import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The queue of conversations that want a person, of the tenant that is bound. */
@Service
@Transactional
public class Handoffs {

    private static final String FIRST_ROLE = "human agent";

    private final HandoffRepository repository;
    private final HandoffAlert alert;
    private final AgentReplies replies;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Handoffs(
            HandoffRepository repository,
            HandoffAlert alert,
            AgentReplies replies,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.alert = alert;
        this.replies = replies;
        this.events = events;
        this.clock = clock;
    }

    /** A handoff that is not queued yet. */
    public Handoff prepare(UUID conversationId, UUID contactId, Reason reason, String summary) {
        Tenant tenant = TenantContext.current();
        Instant now = clock.instant();
        return new Handoff(
                Ids.next(),
                conversationId,
                contactId,
                reason,
                summary,
                State.QUEUED,
                new Level(1, firstRole(tenant.settings())),
                now.plus(Duration.ofDays(tenant.settings().slaDays())),
                now,
                null);
    }

    /**
     * Queues a handoff and tells the business.
     *
     * @throws OptimisticLockingFailureException when the conversation is in the queue already
     */
    public void queue(Handoff handoff) {
        if (!repository.insert(handoff)) {
            throw new OptimisticLockingFailureException("conversation waits for a person already");
        }
        alert.send(handoff);
        events.publishEvent(new HandoffQueued(
                handoff.id(),
                handoff.conversationId(),
                handoff.contactId(),
                handoff.reason().wire()));
    }

    @Transactional(readOnly = true)
    public Optional<Handoff> findOpen(UUID conversationId) {
        return repository.findOpen(conversationId);
    }

    /** Those not closed, the longest waiting first. */
    @Transactional(readOnly = true)
    public Page<Handoff> active(PageRequest page) {
        UUID after = page.after(UUID::fromString).orElse(null);
        List<Handoff> rows = repository.active(after, page.limit() + 1);
        return page.page(rows, handoff -> handoff.id().toString());
    }

    /** @throws ProblemException (404) when there is none, (409) when it is closed or somebody else's */
    public Handoff claim(UUID id, String agent) {
        Handoff handoff = open(id);
        if (handoff.state() != State.QUEUED && !agent.equals(handoff.claimedBy())) {
            throw new ProblemException(ErrorCode.CONFLICT, "this handoff is with " + handoff.claimedBy());
        }
        if (handoff.state() == State.QUEUED) {
            repository.claim(id, agent, clock.instant());
            replies.hold(handoff.conversationId(), true);
            act("handoff.claimed", id);
        }
        return handoff(id);
    }

    /** Says something to the customer; whoever answers first has it. */
    public Handoff reply(UUID id, String agent, String text) {
        Handoff handoff = claim(id, agent);
        replies.reply(handoff.conversationId(), agent, text);
        repository.answered(id);
        act("handoff.answered", id);
        return handoff(id);
    }

    /** Gives the conversation back to the assistant. Closing what is closed does nothing. */
    public Handoff resolve(UUID id) {
        Handoff handoff = repository.lock(id).orElseThrow(Handoffs::notFound);
        if (handoff.state() != State.CLOSED) {
            repository.close(id, clock.instant());
            replies.hold(handoff.conversationId(), false);
            act("handoff.resolved", id);
            events.publishEvent(new HumanAgentFinished(handoff.conversationId(), handoff.contactId()));
        }
        return handoff(id);
    }

    @EventListener
    void on(ContactMerged merged) {
        repository.move(merged.from(), merged.into());
    }

    private void act(String name, UUID id) {
        events.publishEvent(Act.of(name, "handoff", id.toString()));
    }

    private Handoff handoff(UUID id) {
        return repository.find(id).orElseThrow(Handoffs::notFound);
    }

    private Handoff open(UUID id) {
        Handoff handoff = repository.lock(id).orElseThrow(Handoffs::notFound);
        if (handoff.state() == State.CLOSED) {
            throw new ProblemException(ErrorCode.CONFLICT, "this handoff is closed");
        }
        return handoff;
    }

    private static String firstRole(TenantSettings settings) {
        return settings.escalationContacts().stream()
                .map(TenantSettings.EscalationContact::role)
                .findFirst()
                .orElse(FIRST_ROLE);
    }

    private static ProblemException notFound() {
        return ProblemException.notFound("handoff");
    }
}
