package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.DialogueState;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.OwnVehicle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Remembers that the customer's own vehicle is talked about, so that "it has 89k miles" and "no, 98k" are understood of it
 * in the messages that follow.
 */
@Component
@Order(1)
class OwnVehicleSkill implements Skill {

    private static final Set<String> COUNTRIES_IN_MILES = Set.of("US", "GB", "LR", "MM");

    /** From here on an intent to trade in is believed. */
    private static final double SURE = 0.5;

    @Override
    public String name() {
        return "own_vehicle";
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        if (!isSpokenOf(turn)) {
            return Contribution.NOTHING;
        }
        Map<String, Object> memory = Map.of(
                DialogueState.OWN_VEHICLE, turn.state().turns(), DialogueState.OWN_VEHICLE_IN_MILES, inMiles(turn));
        return Contribution.NOTHING.withMemory(memory);
    }

    private static boolean isSpokenOf(TurnContext turn) {
        boolean told = turn.understanding().entities().stream()
                .anyMatch(entity -> entity.name().startsWith("trade_in_")
                        || entity.name().equals(EntityNames.HAS_TRADE_IN) && Boolean.TRUE.equals(entity.value()));
        boolean meant = turn.understanding()
                .intent()
                .filter(best -> best.name().equals(Intents.EXCHANGE))
                .map(IntentScore::confidence)
                .filter(confidence -> confidence >= SURE)
                .isPresent();
        boolean affirmed =
                turn.isPending("lead.trade_in") && turn.understanding().isAbout(Intents.AFFIRM);
        return told || meant || affirmed;
    }

    private static boolean inMiles(TurnContext turn) {
        Optional<Boolean> said = turn.understanding()
                .all(EntityNames.TRADE_IN_KM)
                .flatMap(told -> OwnVehicle.saidInMiles(told.text()).stream())
                .findFirst();
        return said.orElseGet(() -> turn.state()
                .ownVehicle()
                .map(OwnVehicle::inMiles)
                .orElse(COUNTRIES_IN_MILES.contains(turn.tenant().region())));
    }
}
