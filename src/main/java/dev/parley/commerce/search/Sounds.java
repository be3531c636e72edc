package dev.parley.commerce.search;

import com.ibm.icu.text.Transliterator;
import java.util.List;
import java.util.regex.Pattern;

/** How words sound, roughly, whatever script and spelling they are written in: शूज़, shooz and shoes come close. */
public final class Sounds {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final Pattern NO_LETTER = Pattern.compile("[^a-z]");
    private static final Pattern NO_CONSONANT = Pattern.compile("[aeiouyh]");

    /** One step from spelling to sound. */
    private record Step(Pattern written, String sound) {

        static Step of(String written, String sound) {
            return new Step(Pattern.compile(written), sound);
        }
    }

    private static final List<Step> ENGLISH = List.of(
            Step.of("ph", "f"),
            Step.of("ck", "k"),
            Step.of("gh(?=t)", ""),
            Step.of("tion$", "shan"),
            Step.of("c(?=[eiy])", "s"),
            Step.of("ch", "#"),
            Step.of("c", "k"),
            Step.of("#", "ch"),
            Step.of("dg(?=e)", "j"),
            Step.of("g(?=e)", "j"),
            Step.of("qu?", "k"),
            Step.of("x", "ks"),
            Step.of("(?<=[a-z])e$", ""),
            Step.of("y$", "i"));

    private static final List<Step> PLAIN = List.of(
            Step.of("ph", "f"),
            Step.of("sh", "s"),
            Step.of("[wv]", "v"),
            Step.of("z", "j"),
            Step.of("(?<=[bcdgjkprt])h", ""),
            Step.of("ai|ay|ei", "e"),
            Step.of("au|ou", "o"),
            Step.of("m(?=[^aeiou])", "n"),
            Step.of("y(?=[aeiou])", "i"),
            Step.of("(.)\\1+", "$1"),
            Step.of("(?<=[^aeiou])a$", ""));

    private Sounds() {}

    /** Of a word written as it is heard, in any script. */
    public static String heard(String word) {
        return plain(NO_LETTER.matcher(LATIN.transliterate(word)).replaceAll(""));
    }

    /** Of a word in English spelling, lower case. */
    public static String english(String word) {
        return plain(through(ENGLISH, word));
    }

    private static String plain(String word) {
        return through(PLAIN, word);
    }

    private static String through(List<Step> steps, String word) {
        String sound = word;
        for (Step step : steps) {
            sound = step.written().matcher(sound).replaceAll(step.sound());
        }
        return sound;
    }

    /** Its consonants, with a mark before a vowel that it begins with: what spelling hardly turns about. */
    public static String consonants(String sound) {
        String rest = NO_CONSONANT.matcher(sound).replaceAll("").replace('m', 'n');
        return sound.isEmpty() || "aeiou".indexOf(sound.charAt(0)) < 0 ? rest : "A" + rest;
    }
}
