package dev.parley.nlu.entity.text;

import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An utterance prepared for rules. Immutable; word positions outside the text match nothing. */
public final class Reading {

    private final Utterance utterance;
    private final Language language;
    private final String digits;
    private final List<Word> words;
    private final Phrases phrases;
    private final List<NumberSpan> numbers;
    private final Map<Integer, NumberSpan> numbersByStart = new HashMap<>();
    private final Map<Integer, NumberSpan> numbersByEnd = new HashMap<>();
    private final Stretches clauses;
    private final Stretches sentences;

    private Reading(Utterance utterance, Language language) {
        this.utterance = utterance;
        this.language = language;
        Lexicon lexicon = Lexicon.of(language);
        digits = Digits.ascii(utterance.text());
        words = lexicon.words(digits);
        phrases = new Phrases(lexicon.matches(words));
        clauses = Stretches.of(words, Gap::breaks);
        sentences = Stretches.of(words, gap -> gap == Gap.STOP);
        numbers = NumberReader.numbers(this);
        for (NumberSpan number : numbers) {
            numbersByStart.put(number.from(), number);
            numbersByEnd.put(number.to(), number);
        }
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
        return phrases.of(list);
    }

    public Optional<Match> matchAt(String list, int word) {
        return phrases.at(list, word);
    }

    public Optional<Match> matchEndingAt(String list, int word) {
        return phrases.endingAt(list, word);
    }

    public boolean has(String list) {
        return !matches(list).isEmpty();
    }

    /** Whether a phrase of the list lies wholly within these words. */
    public boolean has(String list, int from, int to) {
        return phrases.has(list, from, to);
    }

    /** Whether a word is part of a phrase of the list. */
    public boolean isIn(String list, int word) {
        return phrases.covers(list, word);
    }

    /** Whether a word belongs to any phrase of the word lists. */
    public boolean covered(int word) {
        return phrases.covers(word);
    }

    /** The first word of the clause a word is in. */
    public int clauseStart(int word) {
        return clauses.start(word);
    }

    /** The word behind the clause a word is in. */
    public int clauseEnd(int word) {
        return clauses.end(word);
    }

    public int sentenceStart(int word) {
        return sentences.start(word);
    }

    public int sentenceEnd(int word) {
        return sentences.end(word);
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
