package dev.parley.nlu.entity.rule;

import dev.parley.nlu.entity.text.WordLists;
import java.util.Set;
import java.util.stream.Collectors;

/** Small lists that no language owns. */
final class WordSets {

    /** Letters that with digits mean a size, a norm or a steel, not an article: M8, A4, EN388. */
    static final Set<String> NO_ARTICLE = read("no_article");
    /** Spanish plates carry no vowels, so "2021 BMW" looks like one. */
    static final Set<String> NO_PLATE = read("no_plate");

    private WordSets() {}

    private static Set<String> read(String list) {
        return WordLists.read("/nlu/entity/common.txt").stream()
                .filter(entry -> entry.list().equals(list))
                .map(WordLists.Entry::phrase)
                .collect(Collectors.toUnmodifiableSet());
    }
}
