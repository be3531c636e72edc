package dev.parley.conversation.turn;

import dev.parley.knowledge.Retrieval;

/**
 * A question put to the knowledge base and what it found.
 *
 * @param question made whole, in the customer's words
 * @param things how many things it asks at once
 */
record Enquiry(String question, int things, Asked asked, Retrieval retrieval) {

    /** Whether the customer waits for an answer. */
    boolean outright() {
        return asked == Asked.OUTRIGHT;
    }
}
