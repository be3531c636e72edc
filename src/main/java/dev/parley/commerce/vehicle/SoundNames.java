package dev.parley.commerce.vehicle;

import com.ibm.icu.text.Transliterator;
import dev.parley.commerce.vehicle.NameIndex.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds names written in another script by how they sound: सिविक and સિવિક are Civic. The consonants must agree; the vowels,
 * which spelling turns about, must nearly.
 */
final class SoundNames {

    private static final Transliterator LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII; Lower");
    private static final int FEWEST_CONSONANTS = 3;

    private record Candidate(String sound, Named named) {}

    private final Map<String, List<Candidate>> byConsonants = new HashMap<>();

    SoundNames(NameIndex names) {
        for (String key : names.keys()) {
            Named named = names.find(key);
            boolean letters = key.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
            if (named != null && letters && key.length() >= 4) {
                String sound = english(key);
                byConsonants
                        .computeIfAbsent(consonants(sound), absent -> new ArrayList<>())
                        .add(new Candidate(sound, named));
            }
        }
    }

    /** The name that a word (or words run together) of a non-Latin script sounds like, or null. */
    @Nullable
    Named find(String word) {
        String sound = plain(LATIN.transliterate(word).replaceAll("[^a-z]", ""));
        String consonants = consonants(sound);
        if (consonants.replace("A", "").length() < FEWEST_CONSONANTS) {
            return null;
        }
        Candidate best = null;
        int fewest = Integer.MAX_VALUE;
        for (Candidate candidate : byConsonants.getOrDefault(consonants, List.of())) {
            int allowed = candidate.named().stocked() && consonants.length() >= FEWEST_CONSONANTS
                    ? sound.length() / 2
                    : sound.length() / 3;
            int slips = 2 * SpellingNeighbours.slips(candidate.sound(), sound, allowed)
                    + (endsAlike(candidate.sound(), sound) ? 0 : 1);
            boolean begins = candidate.sound().charAt(0) == sound.charAt(0) || consonants.startsWith("A");
            boolean better = slips < fewest
                    || slips == fewest
                            && best != null
                            && candidate.named().stocked()
                            && !best.named().stocked();
            if (begins && slips <= 2 * allowed + 1 && better) {
                best = candidate;
                fewest = slips;
            }
        }
        return best == null ? null : best.named();
    }

    private static boolean endsAlike(String one, String other) {
        return one.charAt(one.length() - 1) == other.charAt(other.length() - 1);
    }

    /** How an English spelling is said, roughly. */
    private static String english(String word) {
        return plain(word.replaceAll("ph", "f")
                .replaceAll("ck", "k")
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

    private static String consonants(String sound) {
        String rest = sound.replaceAll("[aeiouyh]", "").replace('m', 'n');
        return sound.isEmpty() || "aeiou".indexOf(sound.charAt(0)) < 0 ? rest : "A" + rest;
    }
}
