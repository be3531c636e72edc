package dev.parley.conversation.session;

import java.util.Map;

/**
 * Figures over all conversations of a tenant.
 *
 * @param conversations how many there are
 * @param messages how many were exchanged, by customers, assistant and agents
 * @param turns assistant's replies
 * @param answers replies by band
 * @param languages customers' messages by language code
 * @param intents customers' messages by likeliest intent
 */
public record ConversationStats(
        long conversations,
        long messages,
        long turns,
        Map<String, Long> answers,
        Map<String, Long> languages,
        Map<String, Long> intents) {}
