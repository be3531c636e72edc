package dev.parley.nlu.language;

import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import org.springframework.stereotype.Component;

/** Tells the language of an utterance. */
@Component
public class LanguageDetector {

    public LanguageGuess detect(Utterance utterance) {
        Language fallback = utterance.previousLanguage() != null
                ? utterance.previousLanguage()
                : utterance.language() != null ? utterance.language() : Language.ENGLISH;
        return new LanguageGuess(fallback, 0.5);
    }
}
