package dev.parley.conversation.askback;

import dev.parley.conversation.askback.Doubt.Reading;
import dev.parley.nlu.Intents;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Names readings to the customer, as what would be done. */
@Component
class ReadingWords {

    private static final String READING = "conversation.reading.";

    private final Wording wording;

    ReadingWords(Wording wording) {
        this.wording = wording;
    }

    /** Empty for an intent that is no alternative to anything, such as small talk. */
    Optional<Reading> of(String intent, Language language) {
        String key = READING + intent;
        return wording.has(language, key)
                ? Optional.of(new Reading(intent, label(wording.say(language, key), language)))
                : Optional.empty();
    }

    Reading described(String intent, String what, Language language) {
        return new Reading(intent, label(what, language));
    }

    /** What is left where nothing else is likely: that something was asked. */
    Reading question(Language language) {
        return of(Intents.INFO, language).orElseThrow();
    }

    String ask(Doubt doubt, Language language) {
        return wording.say(
                language,
                READING + "which",
                Map.of(
                        "first", doubt.readings().getFirst().label(),
                        "second", doubt.readings().getLast().label()));
    }

    String neither(Language language) {
        return wording.say(language, READING + "neither");
    }

    private static String label(String words, Language language) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.forLanguageTag(language.code())) + words.substring(first);
    }
}
