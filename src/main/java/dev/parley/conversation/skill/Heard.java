package dev.parley.conversation.skill;

import dev.parley.nlu.Command;

/**
 * A command and where in the utterance it was heard. Commands of several skills are carried out in the order of their
 * places; those at one place in the order of the skills.
 *
 * @param start offset of the first UTF-16 unit of the words that ask for it
 */
public record Heard(Command command, int start) {

    /** Heard in the message as a whole, so before what is heard further on in it. */
    public static Heard inAll(Command command) {
        return new Heard(command, 0);
    }
}
