package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Heard;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.Map;

/**
 * Yes, no and never mind: the commands of the grammar that belong to no skill. What one of them does is up to the question
 * it answers, so the skill that asked carries it out.
 */
final class Answers {

    static final List<CommandSpec> GRAMMAR = List.of(
            new CommandSpec(
                    Intents.AFFIRM,
                    "Says yes to the question just asked",
                    Map.of(),
                    Effect.WRITE,
                    List.of("yes please", "sí, confirmo", "oui", "haan", "हाँ", "होय", "હા")),
            new CommandSpec(
                    Intents.DENY,
                    "Says no to the question just asked; nothing is done",
                    Map.of(),
                    Effect.READ,
                    List.of("no thanks", "todavía no", "pas maintenant", "nahi", "नहीं", "नको", "ના")),
            new CommandSpec(
                    Intents.CANCEL,
                    "Gives up what is under way, such as a checkout or a booking",
                    Map.of(),
                    Effect.WRITE,
                    List.of("never mind", "déjalo", "laisse tomber", "rehne do", "रहने दो", "राहू द्या", "રહેવા દો")));

    private Answers() {}

    static List<Heard> heard(Understanding understanding) {
        return understanding
                .intent()
                .flatMap(best -> GRAMMAR.stream()
                        .filter(spec -> spec.name().equals(best.name()))
                        .findFirst())
                .map(spec -> Heard.inAll(new Command(spec.name(), Map.of(), spec.effect())))
                .stream()
                .toList();
    }
}
