package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.text.Reading;
import dev.parley.shared.Language;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Whether a customer speaks of himself; "tell me" and "give us" do not count. */
final class FirstPerson {

    private static final Map<Language, Set<String>> WORDS = Map.of(
            Language.ENGLISH,
            words("i i'm i'd i've i'll my mine myself we we're we'd we've our ours"),
            Language.SPANISH,
            words("yo me mi mis mí mío mía nos nuestro nuestra nuestros nuestras nosotros"),
            Language.FRENCH,
            words("je j'ai j'avais j'aimerais mon ma mes me m'a moi nous notre nos"),
            Language.HINDI,
            words("मैं मैंने मेरा मेरी मेरे मुझे मुझको मुझसे हम हमने हमें हमारा हमारी हमारे"),
            Language.HINGLISH,
            words("main maine mera meri mere mujhe mujhko hum humne hume hamara hamari hamare"),
            Language.MARATHI,
            words("मी माझा माझी माझे माझ्या मला आम्ही आम्हाला आमचा आमची आमचे आमच्या"),
            Language.GUJARATI,
            words("હું મેં મારો મારી મારું મારા મને અમે અમને અમારો અમારી અમારું અમારા"));

    private FirstPerson() {}

    static boolean speaks(Reading reading) {
        Set<String> own = WORDS.getOrDefault(reading.language(), Set.of());
        return reading.terms().stream()
                .map(term -> term.surface().toLowerCase(Locale.ROOT).replace('’', '\''))
                .anyMatch(own::contains);
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
