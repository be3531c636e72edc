package dev.parley.conversation.skill;

import dev.parley.nlu.Command;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Understanding;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command and where in the utterance it was heard. Commands of several skills are carried out in the order of their
 * places; those at one place in the order of the skills.
 *
 * @param start offset of the first UTF-16 unit of the words that ask for it; {@link #EVERYWHERE} for the whole message
 * @param because the intent it was taken from, or null where the words themselves leave no doubt
 */
public record Heard(Command command, int start, @Nullable IntentScore because) {

    /** From this confidence on something may be changed without asking back. */
    public static final double SURE = 0.8;

    /** The place of what the message as a whole says. */
    public static final int EVERYWHERE = -1;

    /** Heard in plain words. */
    public Heard(Command command, int start) {
        this(command, start, null);
    }

    /** Heard in the message as a whole, so before what is heard further on in it. */
    public static Heard inAll(Command command) {
        return new Heard(command, EVERYWHERE);
    }

    /** Its place among the commands of a message. */
    public int place() {
        return Math.max(0, start);
    }

    /** The same, taken from the likeliest intent where it is one of these; plain words otherwise. */
    public Heard because(Understanding understanding, String... intents) {
        return new Heard(
                command,
                start,
                understanding
                        .intent()
                        .filter(best -> List.of(intents).contains(best.name()))
                        .orElse(null));
    }

    /** Whether the customer may have meant something else. */
    public boolean isDoubtful() {
        return because != null && because.confidence() < SURE;
    }
}
