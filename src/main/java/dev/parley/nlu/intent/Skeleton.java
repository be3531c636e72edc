package dev.parley.nlu.intent;

/**
 * The consonants of a word, written coarsely in Latin letters, so that {@code loan}, {@code लोन} and {@code લોન}, or
 * {@code gaadi} and {@code gadi}, look alike.
 */
final class Skeleton {

    /** Consonants U+0915 (ka) to U+0939 (ha); Gujarati has them in the same order 0x180 further on. */
    private static final String INDIC = "kkggncccjjnttddnttddnnppbbmyrrlllvsssh";

    private Skeleton() {}

    /** @return empty when fewer than two consonants are left */
    static String of(String word) {
        var consonants = new StringBuilder();
        for (int at = 0; at < word.length(); at++) {
            char sound = sound(word, at);
            if (sound != 0 && (consonants.isEmpty() || consonants.charAt(consonants.length() - 1) != sound)) {
                consonants.append(sound);
            }
        }
        return consonants.length() < 2 ? "" : consonants.toString();
    }

    private static char sound(String word, int at) {
        char character = word.charAt(at);
        if (character >= '\u0a80' && character <= '\u0aff') {
            character -= 0x180;
        }
        if (character >= '\u0915' && character <= '\u0939') {
            return INDIC.charAt(character - '\u0915');
        }
        return switch (character) {
            case 'b', 'd', 'g', 'j', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v' -> character;
            case 'c' -> at + 1 < word.length() && word.charAt(at + 1) == 'h' ? 'c' : 'k';
            case 'q' -> 'k';
            case 'f' -> 'p';
            case 'w' -> 'v';
            case 'z' -> 'j';
            case 'x' -> 'k';
            case 'h' -> at == 0 ? 'h' : 0;
            case 'y' -> at == 0 ? 'y' : 0;
            default -> 0;
        };
    }
}
