package dev.parley.knowledge.text;

import java.util.List;

/**
 * A word or fixed phrase of a text.
 *
 * @param surface as written
 * @param stems of its words in the text's own language
 * @param english what it means in English words, as the glossary has it; the words themselves where it has nothing
 * @param gloss stems of those English words
 * @param content whether it carries meaning: no article, pronoun, auxiliary or question word
 * @param known whether the glossary has it, or the text is English
 * @param dictionary whether it is surely spelt as meant: in the glossary, a number, or a common English word
 */
public record Term(
        String surface,
        List<String> stems,
        String english,
        List<String> gloss,
        boolean content,
        boolean known,
        boolean dictionary) {

    public Term {
        stems = List.copyOf(stems);
        gloss = List.copyOf(gloss);
    }
}
