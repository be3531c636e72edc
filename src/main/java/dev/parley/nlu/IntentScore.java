package dev.parley.nlu;

/**
 * An intent and how sure the classifier is of it.
 *
 * @param name one of {@link Intents}
 * @param confidence 0 to 1
 */
public record IntentScore(String name, double confidence) {}
