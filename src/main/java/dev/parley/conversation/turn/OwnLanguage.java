package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.List;

/** Lets a passage that the customer can read go before one in another language that means about the same. */
final class OwnLanguage {

    private static final double ABOUT = 0.7;

    private OwnLanguage() {}

    static Retrieval first(Retrieval found, Language spoken) {
        List<Passage> passages = found.passages();
        if (passages.isEmpty() || AnswerWriter.isReadable(passages.getFirst().language(), spoken)) {
            return found;
        }
        double enough = ABOUT * passages.getFirst().score();
        return passages.stream()
                .filter(passage -> AnswerWriter.isReadable(passage.language(), spoken) && passage.score() >= enough)
                .findFirst()
                .map(passage -> led(found, passage))
                .orElse(found);
    }

    private static Retrieval led(Retrieval found, Passage own) {
        List<Passage> led = new ArrayList<>(found.passages());
        led.remove(own);
        led.addFirst(own);
        return new Retrieval(led, found.confidence(), found.band());
    }
}
