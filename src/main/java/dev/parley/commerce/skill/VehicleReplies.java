package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleWording;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says what the record of one vehicle holds, and what it does not. */
@Component
class VehicleReplies {

    private final Wording wording;
    private final VehicleText text;
    private final FactSpeech speech;

    VehicleReplies(Wording wording, VehicleText text, FactSpeech speech) {
        this.wording = wording;
        this.text = text;
        this.speech = speech;
    }

    /** Whether the record has everything that was asked. */
    boolean answers(Vehicle vehicle, AskedFacts asked) {
        return (asked.unrecorded().stream().allMatch(vehicle.listing()::speaksOf) || isDistanceDriven(vehicle, asked))
                && asked.features().stream().allMatch(feature -> VehicleWording.mentions(vehicle, feature));
    }

    /** Where one word means the distance driven as well as the consumption, the former is the answer. */
    private static boolean isDistanceDriven(Vehicle vehicle, AskedFacts asked) {
        return asked.unrecorded().equals(List.of("economy"))
                && asked.recorded().contains(Attribute.MILEAGE_KM)
                && vehicle.mileageKm() != null;
    }

    /** @param known whether the talk was of this vehicle already */
    Statement details(Vehicle vehicle, AskedFacts asked, boolean known, TurnContext turn) {
        String said = asked.isGeneral() ? record(vehicle, asked, turn) : speech.answers(vehicle, asked, known, turn);
        return new Statement(said, List.of(text.evidence(vehicle, turn)));
    }

    /** All that the record holds. */
    private String record(Vehicle vehicle, AskedFacts asked, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(
                vehicle.product().name() + " (" + vehicle.sku() + "), " + text.status(vehicle, turn.language()) + ":");
        for (Attribute attribute : VehicleText.FACTS) {
            text.labelled(vehicle, attribute, turn).ifPresent(fact -> lines.add("- " + fact));
        }
        if (!vehicle.product().description().isBlank()) {
            lines.add("- " + wording.say(turn.language(), "commerce.fact.description") + ": "
                    + vehicle.product().description());
        }
        if (!asked.unrecorded().isEmpty()) {
            lines.add(speech.notRecorded(asked.unrecorded(), turn));
        }
        return String.join("\n", lines);
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
        return Statement.plain(speech.notRecorded(asked.unrecorded(), turn));
    }

    Statement noSuchPosition(TurnContext turn) {
        return Statement.plain(wording.say(turn.language(), "commerce.stock.which"));
    }

    private String fact(Vehicle vehicle, Attribute attribute, TurnContext turn) {
        return text.fact(vehicle, attribute, turn)
                .orElseGet(() -> wording.say(turn.language(), "commerce.fact.missing"));
    }
}
