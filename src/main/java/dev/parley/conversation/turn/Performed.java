package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.nlu.Command;

/**
 * A command, the skill that carried it out and what came of it.
 *
 * @param start where in the message it was heard; below 0 for the message as a whole
 */
record Performed(Skill skill, Command command, Outcome outcome, int start) {

    boolean settles() {
        return outcome.coverage() == Outcome.Coverage.SETTLED;
    }

    boolean isCourtesy() {
        return outcome.coverage() == Outcome.Coverage.COURTESY;
    }
}
