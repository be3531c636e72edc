package dev.parley.leads.skill;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.shared.Language;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Says back what was learned, so that a customer sees it was heard and can correct it. */
@Component
class Acknowledgement {

    /** Facts worth saying back as they are. */
    private static final List<String> PLAIN = List.of(
            EntityNames.MODEL,
            EntityNames.EMAIL,
            EntityNames.PHONE,
            EntityNames.CITY,
            EntityNames.COMPANY,
            EntityNames.VIN,
            EntityNames.REGISTRATION_NUMBER);

    /** Facts from a closed list, each with words of its own. */
    private static final List<String> CLOSED = List.of(
            EntityNames.VEHICLE_TYPE,
            EntityNames.FUEL,
            EntityNames.TRANSMISSION,
            EntityNames.CONDITION,
            EntityNames.TIMELINE,
            EntityNames.PURCHASE_MODE);

    /** So many ways to say that something was noted. */
    private static final int WORDINGS = 3;

    private static final Set<String> IDENTIFYING = Set.of(EntityNames.NAME, EntityNames.EMAIL, EntityNames.PHONE);

    private static final Set<String> REACHED_BY = Set.of(EntityNames.EMAIL, EntityNames.PHONE);

    private final Wording wording;
    private final TradeInText tradeIn;

    Acknowledgement(Wording wording, TradeInText tradeIn) {
        this.wording = wording;
        this.tradeIn = tradeIn;
    }

    Optional<Statement> of(TurnContext turn, LeadReading reading) {
        Set<String> learned = reading.learned();
        if (learned.isEmpty()) {
            return Optional.empty();
        }
        List<String> facts = facts(turn, learned, reading.fields());
        tradeIn.of(turn, learned, reading.fields()).ifPresent(facts::add);
        return Optional.of(said(turn, reading, facts));
    }

    /** By name only when it was just told, and not in the same words twice in a row. */
    private Statement said(TurnContext turn, LeadReading reading, List<String> facts) {
        boolean isNamed = reading.learned().contains(EntityNames.NAME);
        Map<String, Object> arguments = new LinkedHashMap<>();
        arguments.put("name", isNamed ? PersonName.written(reading.fields().get(EntityNames.NAME)) : "");
        arguments.put("facts", String.join(", ", facts));
        arguments.put("turn", String.valueOf(turn.state().turns() % WORDINGS));
        String key = "leads.noted" + (isNamed ? ".named" : "") + (facts.isEmpty() ? ".plain" : "");
        String text = wording.say(turn.language(), key, arguments);
        boolean isReachable = reading.learned().stream().anyMatch(REACHED_BY::contains);
        return new Statement(
                isReachable ? text + " " + wording.say(turn.language(), "leads.reach") : text,
                List.of(evidence(reading, facts)));
    }

    /** The same of what a reply about something else must not pass over: who the customer is, and the car they have. */
    Optional<Statement> beside(TurnContext turn, LeadReading reading) {
        Set<String> learned = new HashSet<>(reading.learned());
        learned.removeIf(field -> !IDENTIFYING.contains(field) && !field.startsWith("trade_in_"));
        List<String> facts = facts(turn, learned, reading.fields());
        tradeIn.of(turn, learned, reading.fields()).ifPresent(facts::add);
        return learned.isEmpty() ? Optional.empty() : Optional.of(said(turn, reading, facts));
    }

    private List<String> facts(TurnContext turn, Set<String> learned, Map<String, Object> fields) {
        Language language = turn.language();
        String region = turn.tenant().region();
        List<String> facts = new ArrayList<>();
        for (String field : PLAIN) {
            if (learned.contains(field)) {
                facts.add(
                        field.equals(EntityNames.PHONE)
                                ? PhoneText.of(fields.get(field), region)
                                : String.valueOf(fields.get(field)));
            }
        }
        if (learned.contains(EntityNames.BUDGET_MIN) || learned.contains(EntityNames.BUDGET_MAX)) {
            facts.add(budget(language, fields));
        }
        if (learned.contains(EntityNames.FAMILY_SIZE)) {
            facts.add(wording.say(
                    language,
                    "leads.fact.family_size",
                    Map.of("n", String.valueOf(fields.get(EntityNames.FAMILY_SIZE)))));
        }
        for (String field : CLOSED) {
            String key = "leads.fact." + field + "." + fields.get(field);
            if (learned.contains(field) && wording.has(language, key)) {
                facts.add(wording.say(language, key));
            }
        }
        return facts;
    }

    private String budget(Language language, Map<String, Object> fields) {
        String least = fields.get(EntityNames.BUDGET_MIN) instanceof Money min ? Amounts.text(min, language) : "";
        String most = fields.get(EntityNames.BUDGET_MAX) instanceof Money max ? Amounts.text(max, language) : "";
        String key = least.isEmpty() ? "up_to" : most.isEmpty() ? "from" : "between";
        return wording.say(language, "leads.fact.budget." + key, Map.of("least", least, "most", most));
    }

    /** The customer's own facts, as they are stored and as they are said. */
    private static Evidence evidence(LeadReading reading, List<String> facts) {
        return new Evidence.OfDialogue("lead", reading.fields() + "\n" + String.join("\n", facts));
    }
}
