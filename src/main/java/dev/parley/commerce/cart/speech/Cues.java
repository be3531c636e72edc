package dev.parley.commerce.cart.speech;

import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the words of a message in a language may mean: all of its own phrases, the names of things and deeds of English,
 * and the deeds of the languages in the same script, as short messages are easily taken for one of those.
 */
final class Cues {

    /** @param value a unit, an ordinal's position, or empty */
    record Meaning(Set<Cue> cues, String value) {

        static final Meaning NONE = new Meaning(Set.of(), "");
    }

    private static final Set<Cue> DEEDS = EnumSet.of(Cue.ADD, Cue.REMOVE, Cue.CLEAR, Cue.VIEW);
    private static final Set<Cue> THINGS = EnumSet.of(Cue.UNIT, Cue.LINE, Cue.ORDINAL, Cue.CART);
    private static final Set<Language> INDIC =
            EnumSet.of(Language.HINDI, Language.MARATHI, Language.GUJARATI, Language.HINGLISH);
    private static final Set<Language> LATIN =
            EnumSet.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.HINGLISH);
    private static final int SHORTEST_MISSPELT = 5;

    private static final Map<Language, Cues> ALL = new EnumMap<>(Language.class);

    static {
        Map<Language, List<CueList.Entry>> lists = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            lists.put(language, CueList.read(language));
        }
        for (Language language : Language.values()) {
            ALL.put(language, new Cues(language, lists));
        }
    }

    private final Map<String, Meaning> phrases = new HashMap<>();
    private final Set<String> words = new HashSet<>();
    private final List<String> deeds = new ArrayList<>();
    private int longest = 1;

    private Cues(Language language, Map<Language, List<CueList.Entry>> lists) {
        lists.getOrDefault(language, List.of()).forEach(this::add);
        for (Language other : Language.values()) {
            if (other != language) {
                lists.getOrDefault(other, List.of()).stream()
                        .filter(entry -> lends(other, language, entry.cue()))
                        .filter(entry -> !phrases.containsKey(entry.phrase()))
                        .toList()
                        .forEach(this::add);
            }
        }
        phrases.keySet().forEach(phrase -> words.addAll(List.of(phrase.split(" "))));
        phrases.forEach((phrase, meaning) -> {
            boolean deed = meaning.cues().stream().anyMatch(DEEDS::contains);
            if (deed && phrase.length() >= SHORTEST_MISSPELT && phrase.indexOf(' ') < 0) {
                deeds.add(phrase);
            }
        });
    }

    static Cues of(Language language) {
        Cues cues = ALL.get(language);
        if (cues == null) {
            throw new IllegalStateException("no cues for " + language);
        }
        return cues;
    }

    /** Whether the verb comes at the end of what it is about. */
    static boolean isVerbFinal(Language language) {
        return INDIC.contains(language);
    }

    /** Words of the longest phrase. */
    int longest() {
        return longest;
    }

    /** @param phrase folded words joined by blanks */
    Meaning of(String phrase) {
        return phrases.getOrDefault(phrase, Meaning.NONE);
    }

    /** The meaning of a word that differs from a deed by one letter and means nothing itself. */
    Meaning nearly(String word) {
        if (word.length() < SHORTEST_MISSPELT || words.contains(word)) {
            return Meaning.NONE;
        }
        return deeds.stream()
                .filter(deed -> Math.max(deed.length(), word.length()) > SHORTEST_MISSPELT)
                .filter(deed -> deed.charAt(0) == word.charAt(0) && Spelling.differsByOne(deed, word))
                .findFirst()
                .map(this::of)
                .orElse(Meaning.NONE);
    }

    private static boolean lends(Language other, Language language, Cue cue) {
        boolean sameScript = LATIN.contains(other) && LATIN.contains(language)
                || other == Language.HINDI && language == Language.MARATHI
                || other == Language.HINGLISH && INDIC.contains(language);
        return sameScript && DEEDS.contains(cue)
                || other == Language.ENGLISH && (DEEDS.contains(cue) || THINGS.contains(cue));
    }

    private void add(CueList.Entry entry) {
        Meaning known = of(entry.phrase());
        Set<Cue> cues = EnumSet.of(entry.cue());
        cues.addAll(known.cues());
        phrases.put(entry.phrase(), new Meaning(cues, entry.value().isEmpty() ? known.value() : entry.value()));
        longest = Math.max(longest, entry.phrase().split(" ").length);
    }
}
