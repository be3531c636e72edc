package dev.parley.nlu.entity.text;

import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An utterance prepared for rules. Immutable; word positions outside the text match nothing. */
public final class Reading {

    private final Utterance utterance;
    private final Language language;
    private final String digits;
    private final List<Word> words;
    private final Map<String, List<Match>> matches;
    private final List<NumberSpan> numbers;
    private final Map<Integer, NumberSpan> numbersByStart = new HashMap<>();
    private final Map<Integer, NumberSpan> numbersByEnd = new HashMap<>();
    private final BitSet covered = new BitSet();
    private final int[] clauseStarts;
    private final int[] sentenceStarts;

    private Reading(Utterance utterance, Language language) {
        this.utterance = utterance;
        this.language = language;
        Lexicon lexicon = Lexicon.of(language);
        digits = Digits.ascii(utterance.text());
        words = lexicon.words(digits);
        matches = lexicon.matches(words);
        clauseStarts = starts(words, Gap::breaks);
        sentenceStarts = starts(words, gap -> gap == Gap.STOP);
        matches.values().forEach(list -> list.forEach(match -> covered.set(match.from(), match.to())));
        numbers = NumberReader.numbers(this);
        for (NumberSpan number : numbers) {
            numbersByStart.put(number.from(), number);
            numbersByEnd.put(number.to(), number);
        }
    }

    private static int[] starts(List<Word> words, Predicate<Gap> ends) {
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i] = i == 0 || ends.test(words.get(i).gap()) ? i : starts[i - 1];
        }
        starts[words.size()] = words.size();
        return starts;
    }

    private static int end(int[] starts, int word) {
        int end = word + 1;
        while (end < starts.length - 1 && starts[end] != end) {
            end++;
        }
        return end;
    }

    public static Reading of(Utterance utterance, Language language) {
        return new Reading(utterance, language);
    }

    public Utterance utterance() {
        return utterance;
    }

    public Language language() {
        return language;
    }

    public String text() {
        return utterance.text();
    }

    /** The text with all digits in ASCII; offsets are those of the text. */
    public String asciiDigits() {
        return digits;
    }

    public List<Word> words() {
        return words;
    }

    public Word word(int index) {
        return words.get(index);
    }

    public int size() {
        return words.size();
    }

    public boolean isDealership() {
        return !isWholesale();
    }

    public boolean isWholesale() {
        return "wholesale".equals(utterance.profile());
    }

    public boolean listShown() {
        return utterance.context().listSize() > 0;
    }

    /** Whether the question just asked is one of these. */
    public boolean isPending(String... questions) {
        @Nullable String pending = utterance.context().pending();
        return pending != null && List.of(questions).contains(pending);
    }

    public List<NumberSpan> numbers() {
        return numbers;
    }

    public Optional<NumberSpan> numberAt(int word) {
        return Optional.ofNullable(numbersByStart.get(word));
    }

    public Optional<NumberSpan> numberEndingAt(int word) {
        return Optional.ofNullable(numbersByEnd.get(word));
    }

    public List<Match> matches(String list) {
        return matches.getOrDefault(list, List.of());
    }

    public Optional<Match> matchAt(String list, int word) {
        List<Match> found = matches(list);
        int at = firstFrom(found, word);
        return at < found.size() && found.get(at).from() == word ? Optional.of(found.get(at)) : Optional.empty();
    }

    public Optional<Match> matchEndingAt(String list, int word) {
        List<Match> found = matches(list);
        int at = firstFrom(found, word) - 1;
        return at >= 0 && found.get(at).to() == word ? Optional.of(found.get(at)) : Optional.empty();
    }

    public boolean has(String list) {
        return !matches(list).isEmpty();
    }

    /** Whether a phrase of the list lies wholly within these words. */
    public boolean has(String list, int from, int to) {
        List<Match> found = matches(list);
        int at = firstFrom(found, from);
        return at < found.size() && found.get(at).to() <= to;
    }

    /** Whether a word is part of a phrase of the list. */
    public boolean isIn(String list, int word) {
        List<Match> found = matches(list);
        int after = firstFrom(found, word + 1);
        return after > 0 && found.get(after - 1).covers(word);
    }

    /** Whether a word belongs to any phrase of the word lists. */
    public boolean covered(int word) {
        return covered.get(word);
    }

    /** Matches of a list lie in order and do not overlap. */
    private static int firstFrom(List<Match> found, int word) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).from() >= word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** The first word of the clause a word is in. */
    public int clauseStart(int word) {
        return clauseStarts[word];
    }

    /** The word behind the clause a word is in. */
    public int clauseEnd(int word) {
        return end(clauseStarts, word);
    }

    public int sentenceStart(int word) {
        return sentenceStarts[word];
    }

    public int sentenceEnd(int word) {
        return end(sentenceStarts, word);
    }

    public int startOf(int word) {
        return words.get(word).start();
    }

    /** The offset behind the word before this one. */
    public int endBefore(int word) {
        return words.get(word - 1).end();
    }

    /** The original text of some words. */
    public String slice(int from, int to) {
        return text().substring(startOf(from), endBefore(to));
    }

    /** The character before a word, or a blank at the beginning. */
    public char charBefore(int word) {
        int start = startOf(word);
        return start == 0 ? ' ' : text().charAt(start - 1);
    }

    /** The character behind a word, or a blank at the end. */
    public char charAfter(int word) {
        int end = words.get(word).end();
        return end == text().length() ? ' ' : text().charAt(end);
    }

    /** Whether a word begins with a capital in the original. */
    public boolean capital(int word) {
        return Character.isUpperCase(text().codePointAt(startOf(word)));
    }

    /** Whether letters or digits touch these words on neither side. */
    public boolean standsAlone(int from, int to) {
        return words.get(from).gap() != Gap.NONE
                && (to == words.size() || words.get(to).gap() != Gap.NONE);
    }

    /** The words from one offset to another. */
    public int wordAtOrAfter(int offset) {
        int low = 0;
        int high = words.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (words.get(middle).end() > offset) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
