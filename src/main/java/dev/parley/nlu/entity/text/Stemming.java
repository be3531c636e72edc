package dev.parley.nlu.entity.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The endings of a language that may be taken off a word to find it in a list. */
final class Stemming {

    static final Stemming NONE = new Stemming(List.of(), List.of());
    private static final int SHORTEST_LATIN = 3;
    private static final int SHORTEST_INDIC = 2;

    private final List<String> suffixes;
    private final Set<String> kept;

    Stemming(Collection<String> suffixes, Collection<String> kept) {
        this.suffixes = suffixes.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.kept = Set.copyOf(kept);
    }

    List<String> forms(String word) {
        if (suffixes.isEmpty() || kept.contains(word)) {
            return List.of(word);
        }
        int shortest = word.charAt(0) >= 0x0900 ? SHORTEST_INDIC : SHORTEST_LATIN;
        List<String> forms = new ArrayList<>();
        forms.add(word);
        for (String suffix : suffixes) {
            if (word.length() - suffix.length() >= shortest && word.endsWith(suffix)) {
                forms.add(word.substring(0, word.length() - suffix.length()));
            }
        }
        return List.copyOf(forms);
    }
}
