package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import java.util.ArrayList;
import java.util.List;
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

    List<Command> recognise(TurnContext turn) {
        return skills.stream().flatMap(skill -> skill.recognise(turn).stream()).toList();
    }

    /** Recognises and carries out what the customer wants done. */
    List<Performed> perform(TurnContext turn) {
        List<Performed> performed = new ArrayList<>();
        for (Skill skill : skills) {
            for (Command command : skill.recognise(turn)) {
                performed.add(new Performed(skill, command, skill.perform(command, turn)));
            }
        }
        return performed;
    }

    List<Contributed> contribute(TurnContext turn, List<Performed> performed) {
        List<Outcome> outcomes = performed.stream().map(Performed::outcome).toList();
        return skills.stream()
                .map(skill -> new Contributed(skill, skill.contribute(turn, outcomes)))
                .toList();
    }
}
