package dev.parley.conversation.skill;

import java.util.List;

/**
 * A question worth asking the customer. A reply carries at most one.
 *
 * @param key what is asked ({@code lead.budget}); becomes the pending question
 * @param text in the customer's language
 * @param quickReplies answers offered as buttons, in the customer's language; may be empty
 * @param urgency the highest of all candidates is asked: 100 and above for what a command needs to go on, below that for
 *     what is nice to know
 */
public record Question(String key, String text, List<String> quickReplies, int urgency) {

    /** From here on a question is part of a command and always asked. */
    public static final int NEEDED = 100;

    public Question {
        quickReplies = List.copyOf(quickReplies);
    }
}
