package dev.parley.commerce.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Words that say nothing about a product: those that glue, ask and greet, in all languages spoken here. */
final class Fillers {

    static final Fillers SHIPPED = new Fillers();

    private final Set<String> words = new HashSet<>();

    private Fillers() {
        ResourceLines.of("fillers.txt").forEach(line -> words.addAll(ProductWords.whole(line)));
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    List<String> without(List<String> text) {
        return text.stream().filter(word -> !words.contains(word)).toList();
    }
}
