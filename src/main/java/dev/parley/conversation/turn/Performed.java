package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.nlu.Command;

/** A command, the skill that carried it out and what came of it. */
record Performed(Skill skill, Command command, Outcome outcome) {

    boolean settles() {
        return outcome.coverage() == Outcome.Coverage.SETTLED;
    }

    boolean isCourtesy() {
        return outcome.coverage() == Outcome.Coverage.COURTESY;
    }
}
