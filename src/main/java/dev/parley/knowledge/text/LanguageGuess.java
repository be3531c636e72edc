package dev.parley.knowledge.text;

import dev.parley.shared.Language;
import java.util.List;
import java.util.Locale;

/** Guesses the language of a text that came without one, by script and by the small words it is held together with. */
final class LanguageGuess {

    private static final List<Language> LATIN =
            List.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.HINGLISH);
    private static final List<Language> DEVANAGARI = List.of(Language.HINDI, Language.MARATHI);

    private LanguageGuess() {}

    static Language of(String text) {
        long gujarati = count(text, 0x0A80, 0x0AFF);
        long devanagari = count(text, 0x0900, 0x097F);
        long latin = text.codePoints()
                .filter(c -> c < 0x250 && Character.isLetter(c))
                .count();
        if (gujarati > Math.max(devanagari, latin)) {
            return Language.GUJARATI;
        }
        return mostStopWords(text, devanagari > latin ? DEVANAGARI : LATIN);
    }

    private static Language mostStopWords(String text, List<Language> languages) {
        List<String> words = Tokens.of(text, Language.ENGLISH).stream()
                .map(token -> token.surface().toLowerCase(Locale.ROOT))
                .toList();
        Language best = languages.getFirst();
        long most = 0;
        for (Language language : languages) {
            long hits =
                    words.stream().filter(word -> StopWords.has(language, word)).count();
            if (hits > most) {
                best = language;
                most = hits;
            }
        }
        return best;
    }

    private static long count(String text, int from, int to) {
        return text.codePoints().filter(c -> c >= from && c <= to).count();
    }
}
