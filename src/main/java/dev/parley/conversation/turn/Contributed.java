package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Skill;

/** What a skill added to a turn. */
record Contributed(Skill skill, Contribution contribution) {

    /** Whether the customer told something that was noted. */
    boolean noted() {
        return !contribution.acknowledgements().isEmpty();
    }
}
