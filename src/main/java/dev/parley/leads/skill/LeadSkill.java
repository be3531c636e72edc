package dev.parley.leads.skill;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadUpdate;
import dev.parley.leads.Leads;
import dev.parley.leads.score.Scores;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.tenancy.Ahead;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Learns about the person from every message, scores it, and knows what is worth asking next. */
@Component
class LeadSkill implements Skill {

    static final String NAME = "lead";

    /** The trace key under which a skill names entities that must not be taken over. */
    private static final String REFUSED = "refused_entities";

    /** The trace key under which a skill names fields that no longer hold. */
    private static final String WITHDRAWN = "withdrawn_fields";

    private static final String ANSWERED = "answered";
    private static final String GREETED = "greeted";
    private static final List<String> FORMS = List.of("checkout.", "customer.", "order.", "cart.");
    private static final String[] ENQUIRIES = {
        Intents.BUY,
        Intents.FINANCE,
        Intents.TEST_DRIVE,
        Intents.EXCHANGE,
        Intents.BOOKING_CONFIRM,
        Intents.COMPARISON,
        Intents.INSURANCE
    };

    /** What only somebody tells who looks for a vehicle or goods. */
    private static final Set<String> WISHES = Set.of(
            EntityNames.MODEL,
            EntityNames.MAKE,
            EntityNames.VEHICLE_TYPE,
            EntityNames.FUEL,
            EntityNames.COLOUR,
            EntityNames.CONDITION,
            EntityNames.SEATS,
            EntityNames.BUDGET_MAX,
            EntityNames.BUDGET_MIN,
            EntityNames.PRIORITIES,
            EntityNames.USAGE,
            EntityNames.FAMILY_SIZE,
            EntityNames.TIMELINE);

    /** Whoever says one of these is not welcomed as a buyer. */
    private static final String[] NO_ENQUIRIES = {
        Intents.COMPLAINT, Intents.ESCALATION, Intents.DELIVERY_UPDATE, Intents.SERVICE, Intents.SERVICE_REMINDER
    };

    /** What is told of a car that needs the workshop is told of the customer's own. */
    private static final Set<String> OWN_IN_THE_WORKSHOP = Set.of(
            EntityNames.MODEL, EntityNames.MAKE, EntityNames.MODEL_YEAR, EntityNames.VARIANT, EntityNames.VEHICLE_TYPE);

    private final Leads leads;
    private final LeadReader reader;
    private final LeadQuestions questions;
    private final CutOffAddress cutOffAddress;
    private final WrongNumber wrongNumber;
    private final Acknowledgement acknowledgement;
    private final FirstContact firstContact;
    private final Scores scores;

    LeadSkill(
            Leads leads,
            LeadReader reader,
            LeadQuestions questions,
            CutOffAddress cutOffAddress,
            WrongNumber wrongNumber,
            Acknowledgement acknowledgement,
            FirstContact firstContact,
            Scores scores) {
        this.leads = leads;
        this.reader = reader;
        this.questions = questions;
        this.cutOffAddress = cutOffAddress;
        this.wrongNumber = wrongNumber;
        this.acknowledgement = acknowledgement;
        this.firstContact = firstContact;
        this.scores = scores;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void expect(UUID contactId, Workspace workspace) {
        workspace.item(OpenLead.class, () -> new OpenLead(contactId, Ahead.begin(() -> leads.findOpen(contactId))));
    }

    /** The lead of a contact, as it is being read. */
    private record OpenLead(UUID contactId, Ahead<Optional<Lead>> lead) {}

    private Optional<Lead> open(TurnContext turn) {
        return turn.workspace()
                .find(OpenLead.class)
                .filter(begun -> begun.contactId().equals(turn.contactId()))
                .map(begun -> begun.lead().value())
                .orElseGet(() -> leads.findOpen(turn.contactId()));
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        Optional<Lead> known = turn.ofStranger() ? Optional.empty() : open(turn);
        Lead before = known.orElseGet(() -> leads.blank(
                turn.contactId(), turn.conversationId(), turn.inbound().channel()));
        LeadReading reading = reader.read(before, accepted(turn, outcomes), named(outcomes, WITHDRAWN), told(outcomes));
        Set<String> answered = answered(turn, outcomes);
        Optional<Statement> opener = isFirstEnquiry(turn, reading) ? firstContact.opener(turn) : Optional.empty();
        Optional<Statement> beside =
                isAboutMore(turn, outcomes) ? acknowledgement.beside(turn, reading) : Optional.empty();
        return new Contribution(
                beside.stream().toList(),
                acknowledgement.of(turn, reading).stream().toList(),
                question(turn, reading, answered).stream().toList(),
                blocks(reading),
                memory(turn, reading, opener.isPresent(), answered),
                effects(turn, reading),
                trace(turn, reading),
                opener.stream().toList());
    }

    private Optional<Question> question(TurnContext turn, LeadReading reading, Set<String> answered) {
        return cutOffAddress
                .again(turn)
                .or(() -> wrongNumber.again(turn))
                .or(() -> questions.find(turn, reading, answered));
    }

    /** Facts of the lead that skills have read out of the message. */
    private static Map<String, Object> told(List<Outcome> outcomes) {
        Map<String, Object> told = new LinkedHashMap<>();
        outcomes.stream()
                .map(outcome -> outcome.trace().get(Outcome.TOLD))
                .filter(Map.class::isInstance)
                .forEach(fields -> ((Map<?, ?>) fields).forEach((name, value) -> told.put(name.toString(), value)));
        return told;
    }

    /** Questions that were answered in other words, now or before. */
    private static Set<String> answered(TurnContext turn, List<Outcome> outcomes) {
        Set<String> answered = new TreeSet<>();
        Object before = turn.state().memory(NAME).get(ANSWERED);
        Stream.concat(
                        Stream.ofNullable(before),
                        outcomes.stream().map(outcome -> outcome.trace().get(Outcome.ANSWERED)))
                .filter(Collection.class::isInstance)
                .forEach(keys -> ((Collection<?>) keys).forEach(key -> answered.add(key.toString())));
        return answered;
    }

    /** Whether the reply is going to be about something else than the facts told; forms say back what they take. */
    private static boolean isAboutMore(TurnContext turn, List<Outcome> outcomes) {
        String pending = turn.state().pending();
        boolean isForm = pending != null && FORMS.stream().anyMatch(pending::startsWith);
        return !isForm
                && outcomes.stream()
                        .anyMatch(outcome -> outcome.coverage() != Coverage.COURTESY
                                && !outcome.statements().isEmpty());
    }

    /** The turn without the entities that another skill refused, such as a time at which nobody is there. */
    private static TurnContext accepted(TurnContext turn, List<Outcome> outcomes) {
        Set<Object> refused = named(outcomes, REFUSED);
        if (turn.state().isAboutTheWorkshop() || turn.understanding().isAbout(Intents.SERVICE)) {
            refused.addAll(OWN_IN_THE_WORKSHOP);
        }
        return refused.isEmpty() ? turn : turn.without(entity -> refused.contains(entity.name()));
    }

    private static Set<Object> named(List<Outcome> outcomes, String key) {
        return outcomes.stream()
                .map(outcome -> outcome.trace().get(key))
                .filter(List.class::isInstance)
                .flatMap(names -> ((List<?>) names).stream())
                .collect(Collectors.toSet());
    }

    private boolean isFirstEnquiry(TurnContext turn, LeadReading reading) {
        boolean isEnquiry = turn.understanding().isAbout(ENQUIRIES)
                || reading.fields().keySet().stream().anyMatch(WISHES::contains)
                        && !turn.understanding().isAbout(NO_ENQUIRIES);
        return isEnquiry
                && !reading.isUpset()
                && questions.welcomes(turn)
                && !turn.state().memory(NAME).containsKey(GREETED);
    }

    private static Map<String, Object> blocks(LeadReading reading) {
        return reading.exists()
                ? Map.of(
                        "lead",
                        LeadBlock.of(reading.after()),
                        "lead_score",
                        reading.after().score().profile())
                : Map.of("lead_score", 0);
    }

    private static Map<String, Object> memory(
            TurnContext turn, LeadReading reading, boolean greeted, Set<String> answered) {
        Map<String, Object> memory = new LinkedHashMap<>(
                Earlier.remember(turn.state().memory(NAME), reading.after().facts()));
        if (!answered.isEmpty()) {
            memory.put(ANSWERED, List.copyOf(answered));
        }
        if (greeted) {
            memory.put(GREETED, true);
        }
        if (reading.learned().contains(EntityNames.PHONE)) {
            memory.put(PhoneTail.TOLD_AT, turn.state().turns());
        }
        return memory;
    }

    private List<Runnable> effects(TurnContext turn, LeadReading reading) {
        if (!reading.exists() || !reading.differs()) {
            return List.of();
        }
        UUID message = turn.messageId();
        return List.of(() -> leads.keep(new LeadUpdate(reading.after(), reading.changes(), message, "customer")));
    }

    private Map<String, Object> trace(TurnContext turn, LeadReading reading) {
        if (!reading.exists()) {
            return Map.of();
        }
        return Map.of(
                "rules", scores.versions(turn.tenant()),
                "profile_score", reading.after().score().profile(),
                "heat_score", reading.heat(),
                "breakdown", reading.after().score().breakdown(),
                "changes", reading.changes());
    }
}
