package dev.parley.nlu.entity.text;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Phrases by their words, each standing in one or more lists with a value. Most nodes are ends, and hold one value. */
final class PhraseTree {

    private Map<String, PhraseTree> next = Map.of();
    private Map<String, String> valuesByList = Map.of();

    /** The first value given to a phrase in a list stands. */
    void add(List<Word> phrase, String list, String value) {
        PhraseTree node = this;
        for (Word word : phrase) {
            node = node.child(word.text());
        }
        node.put(list, value);
    }

    private PhraseTree child(String word) {
        if (next.isEmpty()) {
            next = new HashMap<>(2);
        }
        return next.computeIfAbsent(word, text -> new PhraseTree());
    }

    private void put(String list, String value) {
        if (valuesByList.isEmpty()) {
            valuesByList = Map.of(list, value);
        } else if (!valuesByList.containsKey(list)) {
            valuesByList = new LinkedHashMap<>(valuesByList);
            valuesByList.put(list, value);
        }
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
