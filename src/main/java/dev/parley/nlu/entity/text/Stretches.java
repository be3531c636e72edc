package dev.parley.nlu.entity.text;

import java.util.List;
import java.util.function.Predicate;

/** The clauses or sentences of a text, in words. */
final class Stretches {

    private final int[] starts;

    private Stretches(int[] starts) {
        this.starts = starts;
    }

    /** @param ends whether a stretch ends at what stands between two words */
    static Stretches of(List<Word> words, Predicate<Gap> ends) {
        int[] starts = new int[words.size() + 1];
        for (int at = 0; at < words.size(); at++) {
            starts[at] = at == 0 || ends.test(words.get(at).gap()) ? at : starts[at - 1];
        }
        starts[words.size()] = words.size();
        return new Stretches(starts);
    }

    /** The first word of the stretch that a word is in. */
    int start(int word) {
        return starts[word];
    }

    /** The word behind the stretch that a word is in. */
    int end(int word) {
        int end = word + 1;
        while (end < starts.length - 1 && starts[end] != end) {
            end++;
        }
        return end;
    }
}
