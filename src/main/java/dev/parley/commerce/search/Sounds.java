package dev.parley.commerce.search;

import com.ibm.icu.text.Transliterator;

/** How words sound, roughly, whatever script and spelling they are written in: शूज़, shooz and shoes come close. */
public final class Sounds {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");

    private Sounds() {}

    /** Of a word written as it is heard, in any script. */
    public static String heard(String word) {
        return plain(LATIN.transliterate(word).replaceAll("[^a-z]", ""));
    }

    /** Of a word in English spelling, lower case. */
    public static String english(String word) {
        return plain(word.replaceAll("ph", "f")
                .replaceAll("ck", "k")
                .replaceAll("gh(?=t)", "")
                .replaceAll("tion$", "shan")
                .replaceAll("c(?=[eiy])", "s")
                .replaceAll("ch", "#")
                .replaceAll("c", "k")
                .replace("#", "ch")
                .replaceAll("dg(?=e)", "j")
                .replaceAll("g(?=e)", "j")
                .replaceAll("qu?", "k")
                .replaceAll("x", "ks")
                .replaceAll("(?<=[a-z])e$", "")
                .replaceAll("y$", "i"));
    }

    private static String plain(String word) {
        return word.replaceAll("ph", "f")
                .replaceAll("sh", "s")
                .replaceAll("[wv]", "v")
                .replaceAll("z", "j")
                .replaceAll("(?<=[bcdgjkprt])h", "")
                .replaceAll("ai|ay|ei", "e")
                .replaceAll("au|ou", "o")
                .replaceAll("m(?=[^aeiou])", "n")
                .replaceAll("y(?=[aeiou])", "i")
                .replaceAll("(.)\\1+", "$1")
                .replaceAll("(?<=[^aeiou])a$", "");
    }

    /** Its consonants, with a mark before a vowel that it begins with: what spelling hardly turns about. */
    public static String consonants(String sound) {
        String rest = sound.replaceAll("[aeiouyh]", "").replace('m', 'n');
        return sound.isEmpty() || "aeiou".indexOf(sound.charAt(0)) < 0 ? rest : "A" + rest;
    }
}
