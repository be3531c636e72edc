package dev.parley.conversation.model;

import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import java.util.List;
import java.util.Optional;

/** What is to be done beside what the rules heard. */
public interface Proposals {

    /** Rules only. */
    Proposals NONE = new Proposals() {
        @Override
        public List<Command> commands(TurnContext turn, List<Command> heard, List<Skill> skills, ModelNotes notes) {
            return List.of();
        }

        @Override
        public Proposal propose(TurnContext turn, List<Command> heard, List<CommandSpec> grammar, ModelNotes notes) {
            return Proposal.NOTHING;
        }

        @Override
        public Optional<Skill> owner(Command command, List<Skill> skills) {
            return Optional.empty();
        }
    };

    /**
     * Commands to carry out beside those heard by rule.
     *
     * @param heard by rule in this message
     * @param skills all abilities, for their grammar and their words
     */
    List<Command> commands(TurnContext turn, List<Command> heard, List<Skill> skills, ModelNotes notes);

    /** What a model takes the message for, where the rules are not sure; nothing follows from it. */
    Proposal propose(TurnContext turn, List<Command> heard, List<CommandSpec> grammar, ModelNotes notes);

    /** The skill that carries such a command out. */
    Optional<Skill> owner(Command command, List<Skill> skills);
}
