package dev.parley.nlu.language;

import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Tells the language of an utterance from its script and its runs of characters. What is known beforehand weighs in as an
 * earlier belief, so that a name, a number or an "ok" does not switch the language of a conversation.
 */
@Component
public class LanguageDetector {

    private static final List<Language> LATIN =
            List.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH, Language.HINGLISH);
    private static final List<Language> DEVANAGARI = List.of(Language.HINDI, Language.MARATHI);
    private static final List<Language> GUJARATI = List.of(Language.GUJARATI);

    private static final double PREVIOUS = 2.5;
    private static final double HINT = 1.5;
    private static final double NATIONAL = 0.3;
    /** A word or two tell little by themselves; then it matters where the business is, and that goods have English names. */
    private static final int FEW_WORDS = 2;

    private static final double NATIONAL_OF_FEW = 1.6;
    private static final double ENGLISH_OF_FEW = 0.5;
    private static final Map<String, Language> NATIONAL_LANGUAGES = Map.ofEntries(
            Map.entry("ES", Language.SPANISH),
            Map.entry("MX", Language.SPANISH),
            Map.entry("AR", Language.SPANISH),
            Map.entry("CL", Language.SPANISH),
            Map.entry("CO", Language.SPANISH),
            Map.entry("PE", Language.SPANISH),
            Map.entry("FR", Language.FRENCH),
            Map.entry("US", Language.ENGLISH),
            Map.entry("GB", Language.ENGLISH),
            Map.entry("IE", Language.ENGLISH),
            Map.entry("AU", Language.ENGLISH),
            Map.entry("NZ", Language.ENGLISH));

    private static final Pattern NAMES = Pattern.compile("\\p{Lu}[\\p{L}.'’-]*(?:[ ,/&]+\\p{Lu}[\\p{L}.'’-]*){1,5}");

    /** What people open with; one short word has too few characters to tell its language by. */
    private static final Map<String, Language> GREETINGS = Map.ofEntries(
            Map.entry("hi", Language.ENGLISH),
            Map.entry("hi there", Language.ENGLISH),
            Map.entry("hello", Language.ENGLISH),
            Map.entry("hey", Language.ENGLISH),
            Map.entry("hey there", Language.ENGLISH),
            Map.entry("good morning", Language.ENGLISH),
            Map.entry("good afternoon", Language.ENGLISH),
            Map.entry("hola", Language.SPANISH),
            Map.entry("buenas", Language.SPANISH),
            Map.entry("buenos dias", Language.SPANISH),
            Map.entry("buenas tardes", Language.SPANISH),
            Map.entry("bonjour", Language.FRENCH),
            Map.entry("bonsoir", Language.FRENCH),
            Map.entry("salut", Language.FRENCH),
            Map.entry("namaste", Language.HINGLISH),
            Map.entry("namaskar", Language.HINGLISH),
            Map.entry("kem cho", Language.GUJARATI));

    /** Hinglish borrows English nouns, but not these; and hardly a sentence of it does without one of its own. */
    private static final Pattern ENGLISH_ONLY = Pattern.compile(
            "(?i)\\b(?:the|per|of|for|are|an|what|whats|how|my|does|with|one|you|can|your|much|many|when|any|its|husband|wife|and|from|have|has|will|would|this|that|there|they|she|his|her)\\b");

    private static final Pattern HINDI_IN_LATIN = Pattern.compile(
            "(?i)\\b(?:h|hai|hain|hu|hun|hoon|ho|ka|ki|ke|ko|se|pe|par|mein|mai|kya|kab|kahan|kaise|kaun|kon"
                    + "|konsi|kaunsi|kitn[aei]|nahi|nahin|nai|mat|haan|ha|ji|bhai|aap|tum|mer[aei]|aapk[aei]|isk[aei]|usk[aei]"
                    + "|chahiye|lena|leni|karna|karni|kar|karo|kardo|wal[aei]|aur|ya|bhi|abhi|aaj|kal|parso|gaadi|gadi|batao"
                    + "|bata|dikhao|milega|milegi|lakh|lac|hazar|hazaar|crore|baje|tak|liye|wo|woh|ye|yeh|accha|acch?[ai]|theek"
                    + "|thik|sab|kuch|koi|dost|yaar|rupaye|rupay)\\b");
    private static final double NOT_HINGLISH = 8;

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");

    /** E-mail and web addresses and slash commands are in no language. */
    private static final Pattern ADDRESS =
            Pattern.compile("^/[\\p{L}_]+|(?:(?<!\\S)|\\G)\\S[^\\s@]*+@\\S+|(?:https?://|www\\.)\\S+");

    private final NgramModel model;

    @Autowired
    public LanguageDetector() {
        model = Learned.MODEL;
    }

    /** Learns what every detector knows, unless that has been done. */
    public static void prepare() {
        Objects.requireNonNull(Learned.MODEL);
    }

    private static final class Learned {
        static final NgramModel MODEL = new NgramModel(Corpora.load());
    }

    public LanguageGuess detect(Utterance utterance) {
        String words = ADDRESS.matcher(utterance.text()).replaceAll(" ");
        Language greeting =
                GREETINGS.get(NO_LETTERS.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT));
        if (greeting != null && utterance.previousLanguage() == null) {
            return new LanguageGuess(greeting, 0.9);
        }
        List<Language> candidates = candidates(words);
        if (candidates.isEmpty() || (isNames(words) && utterance.previousLanguage() != null)) {
            return new LanguageGuess(expected(utterance), 0.5);
        }
        boolean few = utterance.previousLanguage() == null && WORDS.split(words.strip()).length <= FEW_WORDS;
        double[] belief = model.evidence(words, candidates, utterance.previousLanguage() == Language.HINGLISH);
        for (int at = 0; at < belief.length; at++) {
            belief[at] += prior(utterance, candidates.get(at), few);
            if (candidates.get(at) == Language.HINGLISH && isPlainEnglish(words)) {
                belief[at] -= NOT_HINGLISH;
            }
        }
        return best(candidates, belief);
    }

    private static boolean isPlainEnglish(String text) {
        return ENGLISH_ONLY.matcher(text).find()
                && !HINDI_IN_LATIN.matcher(text).find();
    }

    /** What a text by itself is most likely in, before it is known who says it and what was said before. */
    public Language alone(String text) {
        List<Language> candidates = candidates(text);
        return candidates.isEmpty()
                ? Language.ENGLISH
                : best(candidates, model.evidence(text, candidates, false)).language();
    }

    /** Two to four words that all begin with a capital letter are somebody, in whatever language. */
    private static boolean isNames(String text) {
        return NAMES.matcher(text.strip()).matches();
    }

    private static Language expected(Utterance utterance) {
        if (utterance.previousLanguage() != null) {
            return utterance.previousLanguage();
        }
        return utterance.language() != null
                ? utterance.language()
                : NATIONAL_LANGUAGES.getOrDefault(utterance.region(), Language.ENGLISH);
    }

    private static double prior(Utterance utterance, Language language, boolean few) {
        double prior = 0;
        if (language == NATIONAL_LANGUAGES.get(utterance.region())) {
            prior += few ? NATIONAL_OF_FEW : NATIONAL;
        } else if (few && language == Language.ENGLISH) {
            prior += ENGLISH_OF_FEW;
        }
        prior += language == utterance.previousLanguage() ? PREVIOUS : 0;
        return prior + (language == utterance.language() ? HINT : 0);
    }

    /** By script; model names and the like in Latin letters do not make a Hindi sentence English. */
    private static List<Language> candidates(String text) {
        int latin = 0;
        int devanagari = 0;
        int gujarati = 0;
        for (int at = 0; at < text.length(); at++) {
            char character = text.charAt(at);
            if (character >= '\u0900' && character <= '\u097F') {
                devanagari++;
            } else if (character >= '\u0A80' && character <= '\u0AFF') {
                gujarati++;
            } else if (Character.isLetter(character)) {
                latin++;
            }
        }
        if (Math.max(devanagari, gujarati) * 3 >= latin && devanagari + gujarati > 0) {
            return devanagari >= gujarati ? DEVANAGARI : GUJARATI;
        }
        return latin > 0 ? LATIN : List.of();
    }

    private static LanguageGuess best(List<Language> candidates, double[] belief) {
        int best = 0;
        for (int at = 1; at < belief.length; at++) {
            best = belief[at] > belief[best] ? at : best;
        }
        double sum = 0;
        for (double one : belief) {
            sum += Math.exp(one - belief[best]);
        }
        return new LanguageGuess(candidates.get(best), 1 / sum);
    }
}
