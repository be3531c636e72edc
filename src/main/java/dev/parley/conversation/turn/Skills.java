package dev.parley.conversation.turn;

import dev.parley.conversation.askback.AskBack;
import dev.parley.conversation.model.ModelNotes;
import dev.parley.conversation.model.Proposals;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Understanding;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** All abilities that modules bring, in their order. */
@Component
class Skills {

    private final List<Skill> skills;
    private final Proposals proposals;
    private final AskBack askBack;

    Skills(List<Skill> skills, Proposals proposals, AskBack askBack) {
        this.skills = List.copyOf(skills);
        this.proposals = proposals;
        this.askBack = askBack;
    }

    List<CommandSpec> grammar() {
        return skills.stream().flatMap(skill -> skill.grammar().stream()).toList();
    }

    /** Lets the skills look up what they will need for a contact of whom something may be stored. */
    void expect(UUID contactId, Workspace workspace) {
        skills.forEach(skill -> skill.expect(contactId, workspace));
    }

    List<Heard> recognise(TurnContext turn) {
        return wanted(turn).map(Wanted::heard).toList();
    }

    /** Recognises and carries out what the customer wants done, in the order it was said. */
    List<Performed> perform(TurnContext turn, ModelNotes notes) {
        List<Performed> performed = new ArrayList<>();
        for (Wanted wanted : wanted(turn).toList()) {
            performed.add(performed(wanted, turn));
        }
        List<Command> heard = performed.stream().map(Performed::command).toList();
        for (Command command : proposals.commands(turn, heard, skills, notes)) {
            tryOut(command, turn, notes).ifPresent(performed::add);
        }
        return List.copyOf(performed);
    }

    /** What is in doubt is asked about instead. */
    private Performed performed(Wanted wanted, TurnContext turn) {
        Command command = wanted.heard().command();
        return askBack.isNeeded(wanted.heard(), turn)
                ? new Performed(
                        askBack.skill(), command, askBack.ask(wanted.heard(), wanted.skill(), turn), Heard.EVERYWHERE)
                : new Performed(
                        wanted.skill(),
                        command,
                        wanted.skill().perform(command, turn),
                        wanted.heard().start());
    }

    /** A command that a model proposed: one that cannot be carried out, or is more than it says, is as good as unsaid. */
    private Optional<Performed> tryOut(Command command, TurnContext turn, ModelNotes notes) {
        Optional<Skill> owner = proposals.owner(command, skills);
        try {
            Optional<Performed> done =
                    owner.map(skill -> new Performed(skill, command, skill.perform(command, turn), Heard.EVERYWHERE));
            boolean isChange = command.effect() == Effect.READ
                    && done.filter(one -> !one.outcome().effects().isEmpty()).isPresent();
            if (isChange) {
                notes.reject(command.name() + " would change something unasked");
            }
            return isChange ? Optional.empty() : done;
        } catch (DataAccessException broken) {
            throw broken;
        } catch (RuntimeException unfit) {
            notes.reject(command.name() + " does not fit: " + unfit.getMessage());
            return Optional.empty();
        }
    }

    private Stream<Wanted> wanted(TurnContext turn) {
        return skills.stream()
                .flatMap(skill -> heard(skill, turn))
                .sorted(Comparator.comparingInt(wanted -> wanted.heard().place()));
    }

    private static Stream<Wanted> heard(Skill skill, TurnContext turn) {
        List<Heard> heard = skill.recognise(turn);
        Taken.in(turn).add(heard);
        return heard.stream().map(one -> new Wanted(skill, one));
    }

    private record Wanted(Skill skill, Heard heard) {}

    List<Contributed> contribute(TurnContext turn, List<Performed> performed) {
        List<Outcome> outcomes = performed.stream().map(Performed::outcome).toList();
        return skills.stream()
                .map(skill -> new Contributed(skill, skill.contribute(turn, outcomes)))
                .toList();
    }

    /** What stands before a turn in which nothing is said, done or noted. */
    Map<String, Object> standing(TurnContext turn) {
        Understanding nothing = new Understanding("", turn.understanding().language(), 1, List.of(), List.of(), 0);
        Map<String, Object> blocks = new HashMap<>();
        contribute(turn.asIf(nothing, null), List.of())
                .forEach(part -> blocks.putAll(part.contribution().blocks()));
        return blocks;
    }
}
