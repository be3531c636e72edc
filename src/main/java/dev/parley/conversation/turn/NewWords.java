package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a follow-up says anew decides between passages that its topic finds: "and the touring one?". */
final class NewWords {

    private static final double ABOUT = 0.8;

    private NewWords() {}

    /**
     * Puts first the passage that has most of the new words, where the first has fewer and it means about the same: the
     * words of the topic that it lacks are those that were replaced.
     *
     * @param anew stems of the words that the question before did not have
     */
    static Retrieval first(Retrieval found, Set<String> anew) {
        List<Passage> passages = found.passages();
        if (passages.isEmpty() || anew.isEmpty()) {
            return found;
        }
        Passage best = passages.getFirst();
        for (Passage passage : passages) {
            if (passage.semantic() >= ABOUT * passages.getFirst().semantic()
                    && count(passage, anew) > count(best, anew)) {
                best = passage;
            }
        }
        if (best == passages.getFirst()) {
            return found;
        }
        List<Passage> led = new ArrayList<>(passages);
        led.remove(best);
        led.addFirst(best);
        return new Retrieval(led, found.confidence(), found.band());
    }

    private static long count(Passage passage, Set<String> anew) {
        Set<String> words = SentenceRelevance.stems(passage.title() + " " + passage.content());
        return anew.stream().filter(words::contains).count();
    }
}
