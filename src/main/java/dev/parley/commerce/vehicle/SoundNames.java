package dev.parley.commerce.vehicle;

import dev.parley.commerce.search.Sounds;
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

    private static final int FEWEST_CONSONANTS = 3;

    private record Candidate(String sound, Named named) {}

    private final Map<String, List<Candidate>> byConsonants = new HashMap<>();

    SoundNames(NameIndex names) {
        for (String key : names.keys()) {
            Named named = names.find(key);
            boolean letters = key.chars().allMatch(unit -> unit >= 'a' && unit <= 'z');
            if (named != null && letters && key.length() >= 4) {
                String sound = Sounds.english(key);
                byConsonants
                        .computeIfAbsent(Sounds.consonants(sound), absent -> new ArrayList<>())
                        .add(new Candidate(sound, named));
            }
        }
    }

    /** The name that a word (or words run together) of a non-Latin script sounds like, or null. */
    @Nullable
    Named find(String word) {
        String sound = Sounds.heard(word);
        String consonants = Sounds.consonants(sound);
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
}
