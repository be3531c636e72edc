package dev.parley.leads.skill;

import dev.parley.conversation.message.CustomerClaim;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.leads.FieldChange;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadFields;
import dev.parley.leads.score.Facts;
import dev.parley.leads.score.HeatPoint;
import dev.parley.leads.score.Scores;
import dev.parley.nlu.Entity;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.shared.ContactFields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a message into a lead: facts, intent, what is open, and the scores that follow. */
@Component
class LeadReader {

    /** The series is kept for this many messages. */
    private static final int SERIES = 100;

    /** A yes of no more letters says nothing of being called. */
    private static final int BARE = 9;

    private static final int IMMEDIATE_DAYS = 7;
    private static final Set<String> NO_PURCHASE = Set.of(Intents.SERVICE, Intents.SERVICE_REMINDER, Intents.INSURANCE);

    private final Scores scores;
    private final LeadQuestions questions;

    LeadReader(Scores scores, LeadQuestions questions) {
        this.scores = scores;
        this.questions = questions;
    }

    /**
     * @param withdrawn fields that no longer hold
     * @param told fields that skills have read
     */
    LeadReading read(Lead before, TurnContext turn, Set<?> withdrawn, Map<String, ?> told) {
        Map<String, Object> fields = fields(before, turn);
        fields.keySet().removeAll(withdrawn);
        fields.putAll(told);
        Set<String> declined = declined(before, turn, fields);
        Facts facts = facts(before.facts(), fields, turn);
        Lead after = before.in(turn.conversationId())
                .with(facts, scores.score(turn.tenant(), facts))
                .withDeclined(declined);
        List<FieldChange> changes = new ArrayList<>(LeadFields.changes(before.fields(), fields));
        if (!before.facts().openIssues().equals(facts.openIssues())) {
            changes.add(new FieldChange(
                    "open_issues", List.copyOf(before.facts().openIssues()), List.copyOf(facts.openIssues())));
        }
        return new LeadReading(before, after, changes);
    }

    private Map<String, Object> fields(Lead before, TurnContext turn) {
        TurnContext told = turn.without(entity -> isOfAnother(entity, turn));
        Map<String, Object> fields = PhoneTail.corrected(before.fields(), told)
                .orElseGet(() -> FieldMerge.merge(before.fields(), told.understanding()));
        answer(turn, fields);
        claim(turn.inbound().customer(), fields);
        if (isSoon(turn)) {
            fields.put(EntityNames.TIMELINE, "immediate");
        }
        return fields;
    }

    /** "No, make it Sunday" says no, and "ok, 3 then" yes, to an hour and not to being called. */
    private static boolean isOfAnother(Entity entity, TurnContext turn) {
        boolean isAgreed = Boolean.TRUE.equals(entity.value());
        return entity.name().equals(EntityNames.CONTACT_WILLINGNESS)
                && (!isAgreed || entity.text().length() <= BARE)
                && (turn.understanding().entity(EntityNames.APPOINTMENT_AT).isPresent()
                        || !isAgreed && turn.understanding().isAbout(Intents.ESCALATION));
    }

    /** A bare yes or no to a question whose answer is one. */
    private static void answer(TurnContext turn, Map<String, Object> fields) {
        if (turn.isPending("lead.trade_in") && turn.understanding().entities().isEmpty()) {
            if (turn.understanding().isAbout(Intents.AFFIRM)) {
                fields.put(EntityNames.HAS_TRADE_IN, true);
            } else if (turn.understanding().isAbout(Intents.DENY)) {
                fields.put(EntityNames.HAS_TRADE_IN, false);
            }
        }
    }

    /** What the client says about the customer fills gaps; what the customer says wins. */
    private static void claim(@Nullable CustomerClaim claim, Map<String, Object> fields) {
        if (claim == null) {
            return;
        }
        if (claim.name() != null && !claim.name().isBlank()) {
            fields.putIfAbsent(EntityNames.NAME, claim.name().strip());
        }
        if (claim.email() != null && ContactFields.isEmail(claim.email())) {
            fields.putIfAbsent(EntityNames.EMAIL, claim.email());
        }
        if (claim.phone() != null && ContactFields.isPhone(claim.phone())) {
            fields.putIfAbsent(EntityNames.PHONE, claim.phone());
        }
    }

    /** Who wants to come within a week wants to buy soon. */
    private static boolean isSoon(TurnContext turn) {
        if (turn.understanding().entity(EntityNames.TIMELINE).isPresent()
                || turn.understanding().isAbout(NO_PURCHASE.toArray(String[]::new))) {
            return false;
        }
        return turn.understanding()
                .entity(EntityNames.APPOINTMENT_AT)
                .map(entity -> entity.value().toString())
                .filter(at -> at.length() >= 10)
                .filter(at -> isWithin(IMMEDIATE_DAYS, at.substring(0, 10), turn))
                .isPresent();
    }

    private static boolean isWithin(int days, String date, TurnContext turn) {
        try {
            LocalDate today = turn.localNow().toLocalDate();
            LocalDate day = LocalDate.parse(date);
            return !day.isBefore(today) && !day.isAfter(today.plusDays(days));
        } catch (DateTimeException malformed) {
            return false;
        }
    }

    /** A question that was answered with no is not asked again, in this conversation or another. */
    private Set<String> declined(Lead before, TurnContext turn, Map<String, Object> fields) {
        Set<String> declined = new HashSet<>(before.declined());
        String pending = turn.state().pending();
        if (pending != null && turn.understanding().isAbout(Intents.DENY)) {
            questions
                    .rule(turn, pending)
                    .filter(rule -> tellsNothingElse(turn, rule))
                    .ifPresent(rule -> declined.addAll(rule.answeredBy()));
        }
        if (Boolean.FALSE.equals(fields.get(EntityNames.CONTACT_WILLINGNESS))) {
            declined.addAll(Set.of(EntityNames.EMAIL, EntityNames.PHONE));
        }
        declined.removeAll(fields.keySet());
        return declined;
    }

    /** "No, not Friday, Saturday" says no to something else than to what was asked. */
    private static boolean tellsNothingElse(TurnContext turn, QuestionRule rule) {
        return turn.understanding().entities().stream()
                .map(Entity::name)
                .allMatch(name -> rule.answeredBy().contains(name) || name.equals(EntityNames.CONTACT_WILLINGNESS));
    }

    private Facts facts(Facts before, Map<String, Object> fields, TurnContext turn) {
        @Nullable
        String intent = turn.understanding().intent().map(IntentScore::name).orElse(null);
        Earlier earlier = Earlier.of(before, turn);
        Set<String> open = new TreeSet<>(earlier.open());
        if (intent != null && scores.opens(turn.tenant(), intent)) {
            open.add(intent);
        }
        Facts facts =
                before.withFields(fields).withIntent(scores.better(turn.tenant(), earlier.bestIntent(), intent), open);
        Map<String, Object> told = told(before, fields, turn);
        HeatPoint point = scores.next(turn.tenant(), before, told, intent, turn.messageId(), turn.now());
        return point.message() == 0 && told.isEmpty() ? facts : facts.withSeries(continued(before.series(), point));
    }

    private static Map<String, Object> told(Facts before, Map<String, Object> fields, TurnContext turn) {
        Map<String, Object> told = new LinkedHashMap<>(FieldMerge.told(turn.understanding()));
        LeadFields.changes(before.fields(), fields).forEach(change -> {
            if (change.after() != null) {
                told.put(change.field(), change.after());
            }
        });
        return told;
    }

    private static List<HeatPoint> continued(List<HeatPoint> series, HeatPoint point) {
        List<HeatPoint> all = new ArrayList<>(series);
        all.add(point);
        return all.subList(Math.max(0, all.size() - SERIES), all.size());
    }
}
