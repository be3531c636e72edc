package dev.parley.nlu;

import dev.parley.nlu.entity.text.Lexicon;
import dev.parley.shared.Language;

/** Which words are numbers in a language: "twelve", "doce", "बारा". */
public final class NumberWords {

    private NumberWords() {}

    public static boolean isNumber(String word, Language language) {
        return Lexicon.of(language).isNumber(word);
    }
}
