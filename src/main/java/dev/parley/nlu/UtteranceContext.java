package dev.parley.nlu;

import org.jspecify.annotations.Nullable;

/**
 * What the customer has before them.
 *
 * @param listSize items of the list last shown; 0 when none was
 * @param pending the question just asked, such as {@code lead.budget} or {@code checkout.email}, or null
 */
public record UtteranceContext(int listSize, @Nullable String pending) {

    public static final UtteranceContext EMPTY = new UtteranceContext(0, null);
}
