package dev.parley.conversation;

import java.util.Optional;
import java.util.UUID;

/**
 * Sums up for staff what was said in a conversation, in the language of the business, by a language model where one is set
 * up. What it says was said; a summary that claims anything else is not handed out. Safe for many threads.
 */
public interface Summaries {

    /** Whether a model would be asked; answered without asking one. */
    boolean areAvailable();

    /**
     * The summary of what was said so far; empty when the rules' own words have to do. Takes as long as a model takes:
     * never call it while a transaction is open.
     */
    Optional<String> of(UUID conversationId);
}
