package dev.parley.nlu.entity.text;

import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The phrases of the word lists that a text has. Those of one list lie in order and do not overlap. */
final class Phrases {

    private final Map<String, List<Match>> byList;
    private final BitSet covered = new BitSet();

    Phrases(Map<String, List<Match>> byList) {
        this.byList = byList;
        byList.values().forEach(list -> list.forEach(match -> covered.set(match.from(), match.to())));
    }

    List<Match> of(String list) {
        return byList.getOrDefault(list, List.of());
    }

    Optional<Match> at(String list, int word) {
        List<Match> found = of(list);
        int at = firstFrom(found, word);
        return at < found.size() && found.get(at).from() == word ? Optional.of(found.get(at)) : Optional.empty();
    }

    Optional<Match> endingAt(String list, int word) {
        List<Match> found = of(list);
        int at = firstFrom(found, word) - 1;
        return at >= 0 && found.get(at).to() == word ? Optional.of(found.get(at)) : Optional.empty();
    }

    /** Whether one lies wholly within these words. */
    boolean has(String list, int from, int to) {
        List<Match> found = of(list);
        int at = firstFrom(found, from);
        return at < found.size() && found.get(at).to() <= to;
    }

    /** Whether a word is part of one. */
    boolean covers(String list, int word) {
        List<Match> found = of(list);
        int after = firstFrom(found, word + 1);
        return after > 0 && found.get(after - 1).covers(word);
    }

    /** Whether a word is part of one of any list. */
    boolean covers(int word) {
        return covered.get(word);
    }

    private static int firstFrom(List<Match> found, int word) {
        int low = 0;
        int high = found.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (found.get(middle).from() >= word) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
