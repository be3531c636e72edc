package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Taken;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All abilities that modules bring, in their order. */
@Component
class Skills {

    private final List<Skill> skills;

    Skills(List<Skill> skills) {
        this.skills = List.copyOf(skills);
    }

    List<CommandSpec> grammar() {
        return skills.stream().flatMap(skill -> skill.grammar().stream()).toList();
    }

    List<Heard> recognise(TurnContext turn) {
        return wanted(turn).map(Wanted::heard).toList();
    }

    /** Recognises and carries out what the customer wants done, in the order it was said. */
    List<Performed> perform(TurnContext turn) {
        return wanted(turn)
                .map(wanted -> {
                    Command command = wanted.heard().command();
                    return new Performed(wanted.skill(), command, wanted.skill().perform(command, turn));
                })
                .toList();
    }

    private Stream<Wanted> wanted(TurnContext turn) {
        return skills.stream()
                .flatMap(skill -> heard(skill, turn))
                .sorted(Comparator.comparingInt(wanted -> wanted.heard().start()));
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
}
