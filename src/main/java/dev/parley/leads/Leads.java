package dev.parley.leads;

import dev.parley.conversation.HumanAgentFinished;
import dev.parley.leads.Lead.Milestones;
import dev.parley.leads.score.Facts;
import dev.parley.leads.score.Scores;
import dev.parley.shared.Act;
import dev.parley.shared.Ids;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The leads of the tenant that is bound. */
@Service
@Transactional
public class Leads {

    private static final String MANUAL = "manual";

    private final LeadRepository repository;
    private final LeadQueries queries;
    private final Scores scores;
    private final List<LeadGate> gates;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Leads(
            LeadRepository repository,
            LeadQueries queries,
            Scores scores,
            List<LeadGate> gates,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.queries = queries;
        this.scores = scores;
        this.gates = List.copyOf(gates);
        this.events = events;
        this.clock = clock;
    }

    /** A lead that is not stored yet and of which nothing is known. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Lead blank(@Nullable UUID contactId, @Nullable UUID conversationId, String source) {
        Instant now = clock.instant();
        return new Lead(
                Ids.next(),
                contactId,
                conversationId,
                source,
                LeadStatus.NEW,
                Facts.NONE,
                scores.score(TenantContext.current(), Facts.NONE),
                Set.of(),
                Milestones.NONE,
                now,
                now,
                0);
    }

    /** The contact's lead that is neither won nor lost. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Optional<Lead> findOpen(UUID contactId) {
        return repository.findOpen(contactId);
    }

    /** @throws dev.parley.shared.ProblemException (404) when there is none */
    @Transactional(readOnly = true)
    public Lead lead(UUID id) {
        return repository.find(id).orElseThrow(LeadProblems::notFound);
    }

    @Transactional(readOnly = true)
    public Page<Lead> list(LeadFilter filter, PageRequest page) {
        return page.page(queries.list(filter, page), lead -> lead.id().toString());
    }

    @Transactional(readOnly = true)
    public Page<LeadHistoryItem> history(UUID id, PageRequest page) {
        lead(id);
        Map<Long, LeadHistoryItem> rows = queries.history(id, page);
        Page<Map.Entry<Long, LeadHistoryItem>> entries =
                page.page(List.copyOf(rows.entrySet()), row -> row.getKey().toString());
        return new Page<>(entries.items().stream().map(Map.Entry::getValue).toList(), entries.nextCursor());
    }

    @Transactional(readOnly = true)
    public LeadSummary summary(LeadFilter filter) {
        return queries.summary(filter);
    }

    /** @throws dev.parley.shared.ProblemException (400) when nothing is said, (409) when the contact has an open lead */
    public Lead create(LeadForm form, String by) {
        if (!form.saysSomething()) {
            throw LeadProblems.nothingSaid();
        }
        Lead blank = blank(form.contactId(), null, form.source() == null ? MANUAL : form.source());
        if (form.contactId() != null && repository.findOpen(form.contactId()).isPresent()) {
            throw LeadProblems.taken();
        }
        Lead made = keep(updated(blank, form, by));
        events.publishEvent(Act.of("lead.created", "lead", made.id().toString()));
        return made;
    }

    /** @throws dev.parley.shared.ProblemException (404) when there is none */
    public Lead change(UUID id, LeadForm form, String by) {
        LeadUpdate update = updated(lead(id), form, by);
        String fields = update.changes().stream().map(FieldChange::field).collect(Collectors.joining(","));
        events.publishEvent(new Act("lead.updated", "lead", id.toString(), Map.of("fields", fields)));
        return keep(update);
    }

    /**
     * Stores a change of a lead with its history and takes it through the gates.
     *
     * @throws org.springframework.dao.OptimisticLockingFailureException when the lead was changed since it was read, at the
     *     latest when the transaction ends
     */
    public Lead keep(LeadUpdate update) {
        Lead stored = update.lead().stored(clock.instant());
        for (LeadGate gate : gates) {
            stored = gate.pass(update, stored);
        }
        if (update.lead().isNew()) {
            repository.insert(stored, update);
        } else {
            repository.update(stored, update);
        }
        publish(update, stored);
        return stored;
    }

    /** Deletes a lead with its history. */
    public void remove(Lead lead) {
        repository.delete(lead.id());
        events.publishEvent(Act.of("lead.deleted", "lead", lead.id().toString()));
        events.publishEvent(new LeadDeleted(lead));
    }

    /** What a human agent has settled no longer weighs on the lead. */
    @EventListener
    void on(HumanAgentFinished finished) {
        repository
                .findOpen(finished.contactId())
                .filter(lead -> !lead.facts().openIssues().isEmpty())
                .ifPresent(lead -> {
                    Facts settled = lead.facts().withIntent(lead.facts().bestIntent(), Set.of());
                    List<FieldChange> changes = List.of(new FieldChange(
                            "open_issues", List.copyOf(lead.facts().openIssues()), null));
                    keep(new LeadUpdate(scored(lead, settled), changes, null, "agent"));
                });
    }

    private LeadUpdate updated(Lead lead, LeadForm form, String by) {
        Map<String, Object> fields = new LinkedHashMap<>(lead.fields());
        form.fields().forEach((name, value) -> {
            if (value == null) {
                fields.remove(name);
            } else {
                fields.put(name, value);
            }
        });
        List<FieldChange> changes = new ArrayList<>(LeadFields.changes(lead.fields(), fields));
        Lead changed = scored(lead, lead.facts().withFields(fields));
        if (form.status() != null && form.status() != lead.status()) {
            changes.add(new FieldChange(
                    "status", lead.status().wire(), form.status().wire()));
            changed = changed.withStatus(form.status());
        }
        if (form.source() != null && !Objects.equals(form.source(), lead.source())) {
            changes.add(new FieldChange("source", lead.source(), form.source()));
            changed = changed.from(form.source());
        }
        return new LeadUpdate(changed, changes, null, by);
    }

    private Lead scored(Lead lead, Facts facts) {
        return lead.with(facts, scores.score(TenantContext.current(), facts));
    }

    private void publish(LeadUpdate update, Lead stored) {
        if (update.lead().isNew()) {
            events.publishEvent(new LeadCreated(stored));
        } else if (!update.changes().isEmpty()) {
            events.publishEvent(new LeadUpdated(stored));
        }
        if (update.lead().milestones().qualifiedAt() == null
                && stored.milestones().qualifiedAt() != null) {
            events.publishEvent(new LeadQualified(stored));
        }
    }
}
