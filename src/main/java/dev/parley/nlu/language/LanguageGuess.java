package dev.parley.nlu.language;

import dev.parley.shared.Language;

/**
 * The language of a text.
 *
 * @param confidence 0 to 1
 */
public record LanguageGuess(Language language, double confidence) {}
