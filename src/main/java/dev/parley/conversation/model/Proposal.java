package dev.parley.conversation.model;

import dev.parley.nlu.Command;
import java.util.List;

/**
 * What a model takes a message for, after everything that does not fit the grammar, the list shown or the customer's own
 * words was dropped.
 *
 * @param dropped why something was
 */
public record Proposal(List<Command> commands, List<String> dropped) {

    static final Proposal NOTHING = new Proposal(List.of(), List.of());

    public Proposal {
        commands = List.copyOf(commands);
        dropped = List.copyOf(dropped);
    }
}
