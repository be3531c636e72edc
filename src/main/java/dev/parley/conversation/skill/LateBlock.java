package dev.parley.conversation.skill;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A block of a reply that is only known in full when the turn is stored, such as an order with the number of its invoice:
 * as it is expected to be until an effect of the same turn settles it. Used by one thread.
 */
public final class LateBlock {

    private Object content;
    private boolean settled;

    public LateBlock(Object expected) {
        this.content = expected;
    }

    /** Called by an effect, with what the records say by then. */
    public void settle(Object known) {
        content = known;
        settled = true;
    }

    public boolean isSettled() {
        return settled;
    }

    /** What the interface shows in its place. */
    @JsonValue
    public Object content() {
        return content;
    }
}
