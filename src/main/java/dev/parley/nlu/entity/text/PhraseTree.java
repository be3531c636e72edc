package dev.parley.nlu.entity.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their words, each standing in one or more lists with a value. */
final class PhraseTree {

    private final Map<String, PhraseTree> next = new HashMap<>();
    private final Map<String, String> valuesByList = new LinkedHashMap<>();

    /** The first value given to a phrase in a list stands. */
    void add(List<Word> phrase, String list, String value) {
        PhraseTree node = this;
        for (Word word : phrase) {
            node = node.next.computeIfAbsent(word.text(), text -> new PhraseTree());
        }
        node.valuesByList.putIfAbsent(list, value);
    }

    /** Gathers every phrase that begins at this word; a longer one replaces a shorter one of the same list. */
    void matches(List<Word> words, int from, Map<String, Match> found) {
        walk(words, from, from, found);
    }

    private void walk(List<Word> words, int from, int at, Map<String, Match> found) {
        valuesByList.forEach((list, value) -> {
            Match known = found.get(list);
            if (known == null || known.to() < at) {
                found.put(list, new Match(list, value, from, at));
            }
        });
        if (at == words.size() || at > from && !words.get(at).gap().joins()) {
            return;
        }
        for (String form : words.get(at).forms()) {
            PhraseTree child = next.get(form);
            if (child != null) {
                child.walk(words, from, at + 1, found);
            }
        }
    }
}
