package dev.parley.commerce.search;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Words by how they sound: the consonants must agree, the vowels, which spelling turns about, must nearly. */
final class SoundIndex {

    /** With fewer consonants the vowels must agree too. */
    private static final int TELLING = 3;

    private static final String PLURAL = "[sj]$";

    private record Sounding(String sound, String word) {}

    private final Map<String, List<Sounding>> byConsonants = new HashMap<>();

    SoundIndex(Collection<String> words) {
        for (String word : words) {
            boolean spelled = word.length() > 2 && word.chars().allMatch(Character::isLetter) || Scripts.isIndic(word);
            if (spelled) {
                String sound = Scripts.isIndic(word) ? Sounds.heard(word) : Sounds.english(word);
                byConsonants
                        .computeIfAbsent(Sounds.consonants(sound), absent -> new ArrayList<>())
                        .add(new Sounding(sound, word));
            }
        }
    }

    /** The word that one written as it is heard comes closest to. */
    Optional<String> closest(String heard) {
        String sound = Sounds.heard(heard);
        return sound.length() < 2
                ? Optional.empty()
                : at(sound)
                        .or(() -> sound.matches(".+" + PLURAL) ? at(sound.replaceFirst(PLURAL, "")) : Optional.empty());
    }

    private Optional<String> at(String sound) {
        String consonants = Sounds.consonants(sound);
        boolean telling = consonants.replace("A", "").length() >= TELLING;
        int allowed = telling ? sound.length() / 3 : 0;
        Sounding best = null;
        int fewest = allowed + 1;
        for (Sounding one : byConsonants.getOrDefault(consonants, List.of())) {
            int slips =
                    sound.charAt(0) == one.sound().charAt(0) ? Spelling.distance(sound, one.sound(), fewest) : fewest;
            boolean better = slips < fewest
                    || best != null && slips == fewest && one.word().compareTo(best.word()) < 0;
            if (better && slips <= allowed) {
                best = one;
                fewest = slips;
            }
        }
        return Optional.ofNullable(best).map(Sounding::word);
    }
}
