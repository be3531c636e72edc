package dev.parley.commerce.vehicle;

import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The words a message in a language may be written with: its own first, then those of the languages people mix it with.
 * Names of things (a colour, a fuel) are known from every language, for short messages whose language is hard to tell.
 */
final class Words {

    private static final Map<Language, WordList> LISTS = new EnumMap<>(Language.class);
    private static final Map<Language, Words> ALL = new ConcurrentHashMap<>();
    private static final List<String> THINGS =
            List.of("fuel.", "transmission.", "body.", "colour.", "drivetrain.", "condition.certified");

    static {
        for (Language language : Language.values()) {
            LISTS.put(language, new WordList(language));
        }
    }

    private final List<WordList> own = new ArrayList<>();
    private final List<WordList> others = new ArrayList<>();
    private final Set<String> openings = new HashSet<>();
    private final int longest;

    private Words(Language language) {
        EnumSet<Language> left = EnumSet.allOf(Language.class);
        for (Language near : nearest(language)) {
            own.add(list(near));
            left.remove(near);
        }
        left.forEach(far -> others.add(list(far)));
        LISTS.values().forEach(list -> openings.addAll(list.openings()));
        longest = own.stream().mapToInt(WordList::longest).max().orElse(1);
    }

    /** The languages a text may be in by its letters; what a language takes from another script says nothing for it. */
    static Set<Language> mayBe(String text) {
        EnumSet<Language> languages = EnumSet.noneOf(Language.class);
        text.codePoints().filter(Character::isLetter).forEach(letter -> {
            switch (Character.UnicodeScript.of(letter)) {
                case DEVANAGARI -> languages.addAll(EnumSet.of(Language.HINDI, Language.MARATHI));
                case GUJARATI -> languages.add(Language.GUJARATI);
                default ->
                    languages.addAll(
                            EnumSet.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.HINGLISH));
            }
        });
        return languages;
    }

    static Words of(Language language) {
        return ALL.computeIfAbsent(language, Words::new);
    }

    int longest() {
        return longest;
    }

    /** Whether a phrase of several words begins with this one. */
    boolean opens(String word) {
        return openings.contains(word);
    }

    /** The meanings of a phrase of token keys joined by blanks; empty when it has none. */
    Set<String> meanings(String phrase) {
        for (WordList list : own) {
            Set<String> found = list.find(phrase);
            if (found != null) {
                return found;
            }
        }
        for (WordList list : others) {
            Set<String> found = list.find(phrase);
            if (found != null && found.stream().allMatch(Words::isThing)) {
                return found;
            }
        }
        return Set.of();
    }

    /** A word without the endings its language hangs on, the longest ending first. */
    List<String> stems(String word) {
        return own.getFirst().stems(word);
    }

    /** The closed word of a kind that a phrase stands for: {@code ("fuel", "Gasoline")} is {@code petrol}. */
    @Nullable
    String value(String kind, String phrase) {
        String key = String.join(" ", Token.keys(phrase));
        for (String meaning : meanings(key)) {
            if (meaning.startsWith(kind + ".")) {
                return meaning.substring(kind.length() + 1);
            }
        }
        return null;
    }

    /** How the language says a closed word of a kind; the word itself where it has none. */
    String spoken(String kind, String value) {
        for (WordList list : own) {
            String said = list.spoken(kind + "." + value);
            if (said != null) {
                return said;
            }
        }
        return value.replace('_', ' ');
    }

    /** Whether a text in whatever language has one of the phrases for a meaning. */
    static boolean mentions(String text, String meaning) {
        String words = " " + String.join(" ", Token.keys(text)) + " ";
        return LISTS.values().stream()
                .flatMap(list -> list.phrases(meaning).stream())
                .anyMatch(phrase -> words.contains(" " + phrase + " "));
    }

    private static boolean isThing(String meaning) {
        return THINGS.stream().anyMatch(meaning::startsWith);
    }

    private static WordList list(Language language) {
        WordList list = LISTS.get(language);
        if (list == null) {
            throw new IllegalStateException("no words for " + language);
        }
        return list;
    }

    private static List<Language> nearest(Language language) {
        return switch (language) {
            case ENGLISH -> List.of(Language.ENGLISH);
            case SPANISH -> List.of(Language.SPANISH, Language.ENGLISH);
            case FRENCH -> List.of(Language.FRENCH, Language.ENGLISH);
            case HINDI -> List.of(Language.HINDI, Language.MARATHI, Language.HINGLISH, Language.ENGLISH);
            case HINGLISH -> List.of(Language.HINGLISH, Language.ENGLISH);
            case MARATHI -> List.of(Language.MARATHI, Language.HINDI, Language.HINGLISH, Language.ENGLISH);
            case GUJARATI -> List.of(Language.GUJARATI, Language.HINGLISH, Language.ENGLISH);
        };
    }
}
