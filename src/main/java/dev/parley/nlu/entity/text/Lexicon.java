package dev.parley.nlu.entity.text;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.parley.shared.Language;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/** The words of a language that entities are recognised by, with those it borrows from its neighbours. */
public final class Lexicon {

    private static final Map<Language, List<Language>> NEIGHBOURS = Map.of(
            Language.ENGLISH, List.of(Language.ENGLISH),
            Language.SPANISH, List.of(Language.SPANISH, Language.ENGLISH),
            Language.FRENCH, List.of(Language.FRENCH, Language.ENGLISH),
            Language.HINGLISH, List.of(Language.HINGLISH, Language.ENGLISH, Language.HINDI),
            Language.HINDI, List.of(Language.HINDI, Language.MARATHI, Language.HINGLISH, Language.ENGLISH),
            Language.MARATHI, List.of(Language.MARATHI, Language.HINDI, Language.HINGLISH, Language.ENGLISH),
            Language.GUJARATI, List.of(Language.GUJARATI, Language.HINDI, Language.HINGLISH, Language.ENGLISH));
    /** Languages that ICU can count to a hundred in; the others bring their numbers in their word lists. */
    private static final List<Language> COUNTED =
            List.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.HINDI, Language.GUJARATI);

    private static final Set<String> OWN =
            Set.of("suffix", "kept", "cart_verb_bare", "negation_after", "name_cue", "name_of_other");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Map<Language, Lexicon> ALL = loadAll();

    private final PhraseTree phrases = new PhraseTree();
    private final Stemming stemming;
    private final NumberEndings endings;
    private final boolean spaceGroups;

    private Lexicon(Language language, Map<Language, List<WordLists.Entry>> entries) {
        List<WordLists.Entry> own = entries.getOrDefault(language, List.of());
        stemming = new Stemming(phrasesOf(own, "suffix"), phrasesOf(own, "kept"));
        List<WordLists.Entry> counted = new ArrayList<>(own);
        counted.addAll(counting(language));
        spaceGroups = language == Language.FRENCH || language == Language.SPANISH;
        counted.forEach(this::add);
        joinedNumbers(counted).forEach(this::add);
        endings = NumberEndings.of(own, counted);
        for (Language neighbour : NEIGHBOURS.getOrDefault(language, List.of())) {
            entries.getOrDefault(neighbour, List.of()).stream()
                    .filter(entry -> lends(neighbour, language, entry.list()))
                    .forEach(this::add);
        }
        if (language == Language.HINGLISH) {
            counting(Language.ENGLISH).forEach(this::add);
        }
    }

    public static Lexicon of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Map<Language, Lexicon> loadAll() {
        Map<Language, List<WordLists.Entry>> entries = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            List<WordLists.Entry> own = new ArrayList<>();
            for (String part : List.of("words", "cues", "time")) {
                own.addAll(WordLists.read("/nlu/entity/" + language.code() + "/" + part + ".txt"));
            }
            entries.put(language, own);
        }
        Map<Language, Lexicon> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            all.put(language, new Lexicon(language, entries));
        }
        return all;
    }

    /** Some lists stay at home: Hindi two is Gujarati "give", Hindi "not" is Gujarati "of". */
    private static boolean lends(Language lender, Language borrower, String list) {
        return lender == borrower || !list.startsWith("number") && !OWN.contains(list);
    }

    private static List<String> phrasesOf(List<WordLists.Entry> entries, String list) {
        return entries.stream()
                .filter(entry -> entry.list().equals(list))
                .map(entry -> Folding.fold(entry.phrase()))
                .toList();
    }

    private static List<WordLists.Entry> counting(Language language) {
        if (!COUNTED.contains(language)) {
            return List.of();
        }
        var format = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        return IntStream.range(0, 100)
                .mapToObj(number -> number(BigDecimal.valueOf(number), format.format(number)))
                .toList();
    }

    /** "half more" and the number after it, and a number and its hundreds, are written as one word just as often. */
    private static List<WordLists.Entry> joinedNumbers(List<WordLists.Entry> entries) {
        List<WordLists.Entry> words = entries.stream()
                .filter(entry -> entry.list().equals("number"))
                .filter(entry -> entry.phrase().indexOf(' ') < 0)
                .toList();
        List<WordLists.Entry> joined = new ArrayList<>();
        for (WordLists.Entry shift : listed(entries, "number_shift")) {
            for (WordLists.Entry word : words) {
                joined.add(number(
                        new BigDecimal(word.value()).add(new BigDecimal(shift.value())),
                        shift.phrase() + word.phrase()));
            }
        }
        List<WordLists.Entry> counts = new ArrayList<>(words);
        counts.addAll(joined);
        for (WordLists.Entry hundred : listed(entries, "number_hundred")) {
            counts.stream()
                    .filter(count -> new BigDecimal(count.value()).compareTo(BigDecimal.TEN) < 0)
                    .forEach(count -> joined.add(number(
                            new BigDecimal(count.value()).multiply(HUNDRED), count.phrase() + hundred.phrase())));
        }
        return joined;
    }

    private static WordLists.Entry number(BigDecimal value, String phrase) {
        return new WordLists.Entry("number", value.stripTrailingZeros().toPlainString(), phrase);
    }

    private static List<WordLists.Entry> listed(List<WordLists.Entry> entries, String list) {
        return entries.stream().filter(entry -> entry.list().equals(list)).toList();
    }

    private void add(WordLists.Entry entry) {
        List<Word> words = Tokenizer.words(entry.phrase(), false, Stemming.NONE);
        if (!words.isEmpty()) {
            phrases.add(words, entry.list(), entry.value());
        }
    }

    /** Whether a single word is a number. */
    public boolean isNumber(String word) {
        return endings.isNumber(word);
    }

    /** Whether any phrase of a list is in a text, whose digits are ASCII. */
    public boolean has(String list, String text) {
        return matches(words(text)).containsKey(list);
    }

    /** @param text with ASCII digits */
    List<Word> words(String text) {
        return endings.split(text, Tokenizer.words(text, spaceGroups, stemming));
    }

    /** The matches by list and first word. */
    Map<String, List<Match>> matches(List<Word> words) {
        Map<String, List<Match>> matches = new HashMap<>();
        Map<String, Match> found = new HashMap<>();
        for (int from = 0; from < words.size(); from++) {
            found.clear();
            phrases.matches(words, from, found);
            found.values().forEach(match -> addUnlessInside(matches, match));
        }
        return matches;
    }

    private static void addUnlessInside(Map<String, List<Match>> matches, Match match) {
        List<Match> list = matches.computeIfAbsent(match.list(), name -> new ArrayList<>());
        if (list.isEmpty() || list.getLast().to() <= match.from()) {
            list.add(match);
        }
    }
}
