package dev.parley.knowledge.text;

import com.ibm.icu.text.Transliterator;
import dev.parley.knowledge.text.Term.Spelt;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads texts: words, phrases of the glossary, stop words, and an English gloss of what is not English. */
public final class Reader {

    /** "d'une" and "what's" are read as "une" and "what". */
    private static final Pattern CLITIC = Pattern.compile("^(?:[dljnsct]|qu)['’](?=\\p{L})|['’]s$");

    /** So short a word is too near to others to be told from them. */
    private static final int SHORT = 3;

    private final Glossary glossary = Loaded.GLOSSARY;
    private final Transliterator latin = Loaded.LATIN;

    /** Reads what all readers share, unless that has been done. */
    public static void prepare() {
        Objects.requireNonNull(Loaded.LATIN);
        EnglishWords.has("word");
        Objects.requireNonNull(Sayings.EVERYDAY);
    }

    private static final class Loaded {
        static final Glossary GLOSSARY = Glossary.load();
        static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    }

    private static final class Sayings {

        static final Everyday EVERYDAY = Everyday.load(new Reader());
    }

    /** @param language null when unknown */
    public Reading read(String text, @Nullable Language language) {
        Language spoken = language == null ? LanguageGuess.of(text) : language;
        List<Tokens.Token> tokens = Tokens.of(text, spoken);
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < tokens.size(); ) {
            Term term = termAt(tokens, i, spoken);
            terms.add(term);
            i += term.stems().size();
        }
        Reading reading = new Reading(spoken, terms, text);
        return spoken == Language.ENGLISH ? reading : new Reading(spoken, terms, reading.english());
    }

    /** The language a text seems to be in. */
    public Language language(String text) {
        return LanguageGuess.of(text);
    }

    /** For each term of a question, what documents may say instead of it: stems of words, any of which will do. */
    public List<Set<List<String>>> saidInstead(Reading question) {
        return Sayings.EVERYDAY.said(question);
    }

    /** Whether a word says little of what is asked. */
    public boolean saysLittle(Term term, Language language) {
        return Sayings.EVERYDAY.isLittle(term, language);
    }

    private Term termAt(List<Tokens.Token> tokens, int start, Language language) {
        int longest = Math.min(Glossary.LONGEST_PHRASE, tokens.size() - start);
        for (int length = longest; length > 0; length--) {
            List<Tokens.Token> words = tokens.subList(start, start + length);
            List<String> stems = words.stream().map(Tokens.Token::stem).toList();
            String english = glossary.english(language, surface(words).toLowerCase(Locale.ROOT), stems);
            if (english == null && language == Language.HINGLISH) {
                english = english(words);
            }
            boolean content = words.stream().anyMatch(word -> !StopWords.has(language, lower(word)));
            if (english != null && (content || length > 1 || glossary.lists(language, lower(words.getFirst())))) {
                Spelt spelt = length > 1 ? Spelt.SURELY : spelt(lower(words.getFirst()), language);
                return new Term(surface(words), stems, english, glossStems(english), content, true, spelt);
            }
        }
        return unknown(tokens.get(start), language);
    }

    /** A slip may have the stem of a word that is meant: "certifed", "piesas". */
    private Spelt spelt(String word, Language language) {
        if (glossary.lists(language, word) || word.length() <= SHORT) {
            return Spelt.SURELY;
        }
        if (language != Language.ENGLISH) {
            return Spelt.MAYBE;
        }
        return EnglishWords.has(word) ? Spelt.SURELY : Spelt.HARDLY;
    }

    /** Hinglish is half English: its English words are read as such. */
    private @Nullable String english(List<Tokens.Token> words) {
        String surface = surface(words);
        List<String> stems = Tokens.of(surface, Language.ENGLISH).stream()
                .map(Tokens.Token::stem)
                .toList();
        return glossary.english(Language.ENGLISH, stems);
    }

    private Term unknown(Tokens.Token word, Language language) {
        boolean content = !StopWords.has(language, lower(word));
        String surface = word.surface();
        String english = surface;
        boolean known = language == Language.ENGLISH || Character.isDigit(surface.codePointAt(0));
        if (surface.codePointAt(0) > 0x24F) {
            synchronized (latin) {
                english = latin.transliterate(surface);
            }
        }
        List<String> gloss = language == Language.ENGLISH ? List.of(word.stem()) : englishStems(english);
        boolean mayBeEnglish = language == Language.ENGLISH || language == Language.HINGLISH;
        return new Term(
                surface,
                List.of(word.stem()),
                english,
                gloss,
                content,
                known,
                spelt(surface, lower(word), mayBeEnglish));
    }

    private static Spelt spelt(String surface, String word, boolean mayBeEnglish) {
        if (surface.codePoints().anyMatch(Character::isDigit) || mayBeEnglish && EnglishWords.isCommon(word)) {
            return Spelt.SURELY;
        }
        return mayBeEnglish && EnglishWords.has(word) ? Spelt.MAYBE : Spelt.HARDLY;
    }

    private List<String> glossStems(String english) {
        return englishStems(english).stream()
                .filter(stem -> !StopWords.has(Language.ENGLISH, stem))
                .toList();
    }

    private static List<String> englishStems(String english) {
        return Tokens.of(english, Language.ENGLISH).stream()
                .map(Tokens.Token::stem)
                .toList();
    }

    private static String surface(List<Tokens.Token> words) {
        return String.join(" ", words.stream().map(Tokens.Token::surface).toList());
    }

    private static String lower(Tokens.Token word) {
        return CLITIC.matcher(word.surface().toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
