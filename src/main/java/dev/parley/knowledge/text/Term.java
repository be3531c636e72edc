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
 * @param spelt how surely it is spelt as meant
 */
public record Term(
        String surface,
        List<String> stems,
        String english,
        List<String> gloss,
        boolean content,
        boolean known,
        Spelt spelt) {

    /** How surely a word is spelt as meant. */
    public enum Spelt {
        /** The glossary has it just so, or it is a number or an everyday word. */
        SURELY,
        /** It exists, but may as well be a slip of a word that is used more. */
        MAYBE,
        /** Nothing knows it. */
        HARDLY
    }

    public Term {
        stems = List.copyOf(stems);
        gloss = List.copyOf(gloss);
    }
}
