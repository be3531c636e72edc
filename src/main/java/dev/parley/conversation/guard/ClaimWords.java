package dev.parley.conversation.guard;

import com.ibm.icu.text.DateFormatSymbols;
import com.ibm.icu.text.RuleBasedNumberFormat;
import com.ibm.icu.util.ULocale;
import dev.parley.conversation.dialogue.WordLists;
import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words in which a business commits itself, of all languages at once. */
@Component
class ClaimWords {

    /** What needs a record that says the same kind of thing. */
    static final List<String> KINDS = List.of(
            "guarantee",
            "gratis",
            "discount",
            "fraction",
            "refund",
            "approval",
            "deed",
            "terms",
            "delivery",
            "available",
            "percent");

    /** What needs a record that says it in the same words. */
    static final List<String> LITERAL = List.of("vow", "currency", "relative-day", "weekday", "unavailable");

    /** What no record makes sayable. */
    static final List<String> NEVER = List.of("human", "secret");

    /** Talk of stock, and of what only a document may promise. */
    static final Set<String> STOCK = Set.of("available", "unavailable");

    static final Set<String> PROMISES = Set.of("guarantee", "gratis", "discount", "refund", "approval", "vow");

    /** Marks a word of a list that says other things as well: a model is held to it, wording of ours is not. */
    private static final String LOOSE = "~";

    private static final String PLAINLY = "plainly ";

    /** Number words that are everyday words as well; a thousand of them still says "thousand". */
    private static final Set<String> EVERYDAY = Set.of(
            "one", "un", "una", "uno", "une", "y", "et", "and", "ek", "do", "o", "एक", "दो", "એક", "બે", "दोन", "es",
            "que", "en");

    /** Names of months that are everyday words as well. */
    private static final Set<String> ALSO_NO_MONTH = Set.of("may", "march", "mars", "मे");

    private static final int INFLECTED = 4;
    private static final int BEGINNING = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    private final WordLists lists;
    private final Map<String, Pattern> patterns = new LinkedHashMap<>();
    private final Map<String, Set<String>> beginnings = new HashMap<>();
    private final Map<String, Long> numbers = new TreeMap<>();

    ClaimWords(WordLists lists) {
        this.lists = lists;
        Stream.of(KINDS, NEVER, List.of("vow", "currency", "relative-day", "unavailable", "idioms", "assent"))
                .flatMap(List::stream)
                .forEach(list -> know(list, words(list)));
        Stream.of(STOCK, PROMISES)
                .flatMap(Set::stream)
                .forEach(list -> know(PLAINLY + list, words(list, word -> !word.startsWith(LOOSE))));
        know("weekday", calendar());
        numbers();
        know("number", numbers.keySet().stream().toList());
    }

    private void know(String list, List<String> words) {
        patterns.put(list, anyOf(words));
        beginnings.put(list, words.stream().map(ClaimWords::beginning).collect(Collectors.toSet()));
    }

    /** How the words of a folded text begin: few texts hold a word of any list, and looking for them all takes long. */
    Set<String> beginnings(String folded) {
        return WORD.matcher(folded)
                .results()
                .map(word -> beginning(word.group()))
                .collect(Collectors.toSet());
    }

    /** Whether it is worth looking for words of a list in a text whose words begin so. */
    boolean mayOccur(String list, Set<String> inText) {
        Set<String> known = beginnings.getOrDefault(list, Set.of());
        return known.contains("") || !Collections.disjoint(known, inText);
    }

    private static String beginning(String phrase) {
        Matcher first = WORD.matcher(phrase);
        return first.find() && first.start() == 0
                ? first.group().substring(0, Math.min(BEGINNING, first.group().length()))
                : "";
    }

    Pattern pattern(String list) {
        return patterns.getOrDefault(list, patterns.getOrDefault("number", Pattern.compile("(?!)")));
    }

    /** What a number word stands for; 0 for one that only says that a number is meant. */
    long value(String word) {
        return numbers.getOrDefault(word, 0L);
    }

    /** A text of ours, ready to be looked through. */
    Spoken spoken(String text) {
        String whole = ClaimText.folded(text);
        return new Spoken(whole, beginnings(whole));
    }

    final class Spoken {

        private final String whole;
        private final Set<String> beginnings;

        private Spoken(String whole, Set<String> beginnings) {
            this.whole = whole;
            this.beginnings = beginnings;
        }

        /** What of these lists is said in words that have no harmless meaning; empty when nothing. */
        Optional<String> plainly(Set<String> which) {
            List<String> likely = which.stream()
                    .filter(list -> mayOccur(PLAINLY + list, beginnings))
                    .toList();
            if (likely.isEmpty()) {
                return Optional.empty();
            }
            String bare = mayOccur("idioms", beginnings)
                    ? pattern("idioms").matcher(whole).replaceAll(" ")
                    : whole;
            return likely.stream()
                    .map(list -> pattern(PLAINLY + list).matcher(bare))
                    .filter(Matcher::find)
                    .map(Matcher::group)
                    .findFirst();
        }
    }

    private List<String> words(String list) {
        return words(list, word -> true);
    }

    private List<String> words(String list, Predicate<String> wanted) {
        return Arrays.stream(Language.values())
                .flatMap(language -> lists.words(language, list).stream())
                .filter(wanted)
                .map(word -> word.startsWith(LOOSE) ? word.substring(1) : word)
                .map(ClaimText::folded)
                .distinct()
                .toList();
    }

    private List<String> calendar() {
        Set<String> names = new HashSet<>(words("weekday"));
        for (Language language : Language.values()) {
            if (language != Language.HINGLISH) {
                DateFormatSymbols symbols = DateFormatSymbols.getInstance(ULocale.forLocale(language.locale()));
                Stream.of(symbols.getWeekdays(), symbols.getMonths())
                        .flatMap(Arrays::stream)
                        .map(ClaimText::folded)
                        .filter(name -> name.length() > 1 && !ALSO_NO_MONTH.contains(name))
                        .forEach(names::add);
            }
        }
        return List.copyOf(names);
    }

    private void numbers() {
        words("number-word").forEach(word -> numbers.put(word, 0L));
        for (Language language : Language.values()) {
            if (language == Language.HINGLISH) {
                continue;
            }
            var spelling =
                    new RuleBasedNumberFormat(ULocale.forLocale(language.locale()), RuleBasedNumberFormat.SPELLOUT);
            for (long number = 2; number <= 100; number++) {
                spelled(spelling, number);
            }
            for (long number :
                    new long[] {200, 300, 400, 500, 600, 700, 800, 900, 1_000, 100_000, 1_000_000, 10_000_000}) {
                spelled(spelling, number);
            }
        }
    }

    private void spelled(RuleBasedNumberFormat spelling, long number) {
        String[] words = ClaimText.folded(spelling.format(number)).split("[\\s-]+");
        for (String word : words) {
            if (word.length() > 1 && !EVERYDAY.contains(word)) {
                numbers.putIfAbsent(word, words.length == 1 ? number : 0L);
            }
        }
    }

    /** Whole words, the longest first; longer ones may be inflected. */
    private static Pattern anyOf(List<String> words) {
        if (words.isEmpty()) {
            return Pattern.compile("(?!)");
        }
        // By their first character, so that a word of a text is not held against those that begin otherwise.
        String any = words.stream().collect(Collectors.groupingBy(word -> word.codePointAt(0))).values().stream()
                .map(ClaimWords::alternatives)
                .collect(Collectors.joining("|"));
        return Pattern.compile("(?<![\\p{L}\\p{M}\\p{N}'])(?:" + any + ")(?![\\p{L}\\p{M}\\p{N}])");
    }

    private static String alternatives(List<String> sameFirst) {
        int first = Character.charCount(sameFirst.getFirst().codePointAt(0));
        return sameFirst.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(word -> Pattern.quote(word.substring(first)) + ending(word))
                .collect(Collectors.joining(
                        "|", Pattern.quote(sameFirst.getFirst().substring(0, first)) + "(?:", ")"));
    }

    private static String ending(String word) {
        boolean latin = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return latin ? "s?" : word.length() >= INFLECTED ? "[\\p{L}\\p{M}]{0,7}" : "";
    }
}
