package dev.parley.conversation.turn;

import dev.parley.knowledge.Retrieval;

/**
 * A question put to the knowledge base and what it found.
 *
 * @param question made whole, in the customer's words
 * @param asked whether the customer really asked; otherwise the topic only came up, and silence is no refusal
 */
record Enquiry(String question, boolean asked, Retrieval retrieval) {}
