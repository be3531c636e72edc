package dev.parley.leads;

import dev.parley.identity.ContactMerged;
import dev.parley.leads.score.Facts;
import dev.parley.leads.score.Score;
import dev.parley.leads.score.Scores;
import dev.parley.nlu.EntityNames;
import dev.parley.tenancy.TenantContext;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings the leads of two contacts together when they turn out to be one: a person has one open lead. */
@Component
class LeadJoin {

    /** What says who somebody is stays as it was stored; of wishes the later word counts. */
    private static final Set<String> WHO =
            Set.of(EntityNames.NAME, EntityNames.COMPANY, EntityNames.EMAIL, EntityNames.PHONE, EntityNames.ADDRESS);

    private static final String BY = "merge";

    private final LeadRepository repository;
    private final Leads leads;
    private final Scores scores;

    LeadJoin(LeadRepository repository, Leads leads, Scores scores) {
        this.repository = repository;
        this.leads = leads;
        this.scores = scores;
    }

    @EventListener
    @Transactional
    void on(ContactMerged merged) {
        Optional<Lead> goes = repository.findOpen(merged.from());
        Optional<Lead> stays = repository.findOpen(merged.into());
        if (goes.isPresent() && stays.isPresent()) {
            leads.remove(goes.get());
            Lead joined = joined(stays.get(), goes.get());
            var changes = LeadFields.changes(stays.get().fields(), joined.fields());
            leads.keep(new LeadUpdate(joined, changes, null, BY));
        }
        repository.move(merged.from(), merged.into());
    }

    private Lead joined(Lead stays, Lead goes) {
        boolean later = goes.updatedAt().isAfter(stays.updatedAt());
        Map<String, Object> fields = new LinkedHashMap<>(stays.fields());
        goes.fields().forEach((name, value) -> {
            if (!fields.containsKey(name) || later && !WHO.contains(name)) {
                fields.put(name, value);
            }
        });
        Set<String> open = new TreeSet<>(stays.facts().openIssues());
        open.addAll(goes.facts().openIssues());
        Facts one = stays.facts().withFields(fields).withIntent(stays.facts().bestIntent(), open);
        Facts other = one.withIntent(goes.facts().bestIntent(), open);
        Score first = scores.score(TenantContext.current(), one);
        Score second = scores.score(TenantContext.current(), other);
        return second.heat() > first.heat() ? stays.with(other, second) : stays.with(one, first);
    }
}
