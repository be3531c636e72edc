package dev.parley.conversation.skill;

import java.util.List;

/**
 * Something said to the customer, in their language.
 *
 * @param text one or more sentences, or lines of a list
 * @param evidence what backs the figures, dates, stock words and promises in it; empty when it holds none
 */
public record Statement(String text, List<Evidence> evidence) {

    public Statement {
        evidence = List.copyOf(evidence);
    }

    public static Statement plain(String text) {
        return new Statement(text, List.of());
    }
}
