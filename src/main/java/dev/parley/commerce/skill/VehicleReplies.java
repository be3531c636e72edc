package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleWording;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what the record of one vehicle holds, and what it does not. */
@Component
class VehicleReplies {

    private final Wording wording;
    private final VehicleText text;

    VehicleReplies(Wording wording, VehicleText text) {
        this.wording = wording;
        this.text = text;
    }

    /** Whether the record has everything that was asked. */
    boolean answers(Vehicle vehicle, AskedFacts asked) {
        return (asked.unrecorded().isEmpty() || isDistanceDriven(vehicle, asked))
                && asked.features().stream().allMatch(feature -> VehicleWording.mentions(vehicle, feature));
    }

    /** Where one word means the distance driven as well as the consumption, the former is the answer. */
    private static boolean isDistanceDriven(Vehicle vehicle, AskedFacts asked) {
        return asked.unrecorded().equals(List.of("economy"))
                && asked.recorded().contains(Attribute.MILEAGE_KM)
                && vehicle.mileageKm() != null;
    }

    Statement details(Vehicle vehicle, AskedFacts asked, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(
                vehicle.product().name() + " (" + vehicle.sku() + "), " + text.status(vehicle, turn.language()) + ":");
        List<Attribute> facts = asked.isGeneral() ? VehicleText.FACTS : asked.recorded();
        for (Attribute attribute : facts) {
            lines.add("- " + text.labelled(vehicle, attribute, turn).orElseGet(() -> missing(attribute, turn)));
        }
        for (Criterion check : asked.checks()) {
            lines.add("- " + verdict(vehicle, check, turn));
        }
        boolean quotes = asked.isGeneral()
                || !asked.unrecorded().isEmpty()
                || !asked.features().isEmpty();
        if (quotes && !vehicle.product().description().isBlank()) {
            lines.add("- " + wording.say(turn.language(), "commerce.fact.description") + ": "
                    + vehicle.product().description());
        }
        for (String subject : asked.unrecorded()) {
            lines.add("- " + notRecorded(wording.say(turn.language(), "commerce.unrecorded." + subject), turn));
        }
        for (String feature : asked.features()) {
            if (!VehicleWording.mentions(vehicle, feature)) {
                String said = VehicleWording.say(turn.language(), Attribute.FEATURE, feature);
                lines.add("- " + notRecorded(said, turn));
            }
        }
        return new Statement(String.join("\n", lines), List.of(text.evidence(vehicle, turn)));
    }

    /** "No, drivetrain: FWD"; no yes where the record's word is only near to the one asked for. */
    private String verdict(Vehicle vehicle, Criterion check, TurnContext turn) {
        Attribute attribute = check.attribute();
        String fact = text.labelled(vehicle, attribute, turn).orElseGet(() -> missing(attribute, turn));
        if (attribute.words(vehicle).isEmpty()) {
            return fact;
        }
        boolean meets = check.accepts(vehicle);
        boolean nearly =
                meets && check instanceof Criterion.OneOf one && one.values().size() > 1;
        return nearly
                ? fact
                : wording.say(turn.language(), "commerce.fact." + (meets ? "yes" : "no"), Map.of("fact", fact));
    }

    Statement comparison(List<Vehicle> pair, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(pair.get(0).product().name() + " / " + pair.get(1).product().name() + ":");
        for (Attribute attribute : VehicleText.FACTS) {
            lines.add("- " + text.label(attribute, turn.language()) + ": " + fact(pair.get(0), attribute, turn) + " / "
                    + fact(pair.get(1), attribute, turn));
        }
        List<Evidence> evidence =
                pair.stream().map(vehicle -> text.evidence(vehicle, turn)).toList();
        return new Statement(String.join("\n", lines), evidence);
    }

    /** That what was asked about several stands in no record. */
    Statement notRecorded(AskedFacts asked, TurnContext turn) {
        return Statement.plain(asked.unrecorded().stream()
                .map(subject -> notRecorded(wording.say(turn.language(), "commerce.unrecorded." + subject), turn))
                .collect(Collectors.joining("\n")));
    }

    Statement noSuchPosition(TurnContext turn) {
        return Statement.plain(wording.say(turn.language(), "commerce.stock.which"));
    }

    private String fact(Vehicle vehicle, Attribute attribute, TurnContext turn) {
        return text.fact(vehicle, attribute, turn)
                .orElseGet(() -> wording.say(turn.language(), "commerce.fact.missing"));
    }

    private String missing(Attribute attribute, TurnContext turn) {
        return text.label(attribute, turn.language()) + ": " + wording.say(turn.language(), "commerce.fact.missing");
    }

    private String notRecorded(String subject, TurnContext turn) {
        return wording.say(turn.language(), "commerce.fact.notRecorded", Map.of("fact", subject));
    }
}
