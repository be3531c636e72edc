package dev.parley.conversation.model;

import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Turns what a model proposes into what is done: lookups at once, changes only after the customer said yes to them in words
 * of ours.
 */
@Component
class ModelProposals implements Proposals {

    private final ModelReading reading;
    private final ConfirmationSkill confirmation;

    ModelProposals(ModelReading reading, ConfirmationSkill confirmation) {
        this.reading = reading;
        this.confirmation = confirmation;
    }

    @Override
    public List<Command> commands(TurnContext turn, List<Command> heard, List<Skill> skills, ModelNotes notes) {
        if (turn.isPending(ConfirmationSkill.QUESTION)) {
            if (turn.understanding().isAbout(Intents.AFFIRM)) {
                return HeldCommands.of(turn).commands();
            }
            if (turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)) {
                return List.of(confirmation.drop());
            }
        }
        List<CommandSpec> grammar =
                skills.stream().flatMap(skill -> skill.grammar().stream()).toList();
        Proposal proposal = propose(turn, heard, grammar, notes);
        proposal.dropped().forEach(notes::reject);
        List<Command> now = new ArrayList<>();
        List<Command> held = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (Command command : proposal.commands()) {
            if (command.effect() == Effect.READ) {
                now.add(command);
            } else {
                Optional<String> described = described(command, turn, skills);
                described.ifPresentOrElse(
                        said -> {
                            held.add(command);
                            words.add(said);
                        },
                        () -> notes.reject(command.name() + " cannot be put to the customer"));
            }
        }
        if (!held.isEmpty()) {
            now.add(confirmation.ask(held, words));
        }
        return now;
    }

    @Override
    public Proposal propose(TurnContext turn, List<Command> heard, List<CommandSpec> grammar, ModelNotes notes) {
        return reading.read(turn, heard, grammar, notes);
    }

    @Override
    public Optional<Skill> owner(Command command, List<Skill> skills) {
        return confirmation.knows(command)
                ? Optional.of(confirmation)
                : skills.stream()
                        .filter(skill -> skill.grammar().stream()
                                .anyMatch(spec -> spec.name().equals(command.name())))
                        .findFirst();
    }

    private Optional<String> described(Command command, TurnContext turn, List<Skill> skills) {
        return owner(command, skills).flatMap(skill -> skill.describe(command, turn));
    }
}
