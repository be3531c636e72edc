package dev.parley.conversation.skill;

import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An ability that a module brings to the conversation: the commands it understands, how they are found in an utterance by
 * rule, what each does, and what it may add to a reply. A bean of this type is picked up by itself; {@code @Order} decides
 * who speaks first.
 *
 * <p>No transaction is open while a skill is called. It may read in one of its own; whatever it wants stored goes into
 * {@link Outcome#effects()} or {@link Contribution#effects()}, which run in the transaction that closes the turn. A turn
 * that meets a concurrent one is worked out again from the start, so nothing but an effect may change anything.
 */
public interface Skill {

    /** The module's name for it: {@code stock}, {@code lead}; also the key of its {@link DialogueState#memory}. */
    String name();

    default List<CommandSpec> grammar() {
        return List.of();
    }

    /**
     * Called when it is known whom a message is from, while it is still being read: what this skill looks up in every turn
     * can be begun here, with {@link dev.parley.tenancy.Ahead}. A turn may come without it, and may turn out to be of
     * another contact.
     *
     * @param workspace of the turn to come
     */
    default void expect(UUID contactId, Workspace workspace) {}

    /** Finds this skill's commands in the utterance, and where each of them was said. */
    default List<Heard> recognise(TurnContext turn) {
        return List.of();
    }

    /** Carries out a command of its own grammar. */
    default Outcome perform(Command command, TurnContext turn) {
        throw new IllegalArgumentException(name() + " does not know " + command.name());
    }

    /**
     * A command of its own grammar in the customer's language, as what would be done: it is put to the customer before a
     * change that a model proposed. Empty for a command that only the customer's own words may ask for.
     */
    default Optional<String> describe(Command command, TurnContext turn) {
        return Optional.empty();
    }

    /** Called once in every turn, after all commands: what this skill learned from it and would add to the reply. */
    default Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        return Contribution.NOTHING;
    }
}
