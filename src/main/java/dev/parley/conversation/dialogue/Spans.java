package dev.parley.conversation.dialogue;

import dev.parley.nlu.Entity;
import dev.parley.nlu.Understanding;

/** What is left of an utterance when the facts read from it are taken out. */
final class Spans {

    private Spans() {}

    static String without(Understanding understanding) {
        StringBuilder rest = new StringBuilder(understanding.text());
        for (Entity entity : understanding.entities()) {
            for (int i = Math.max(0, entity.start()); i < Math.min(rest.length(), entity.end()); i++) {
                rest.setCharAt(i, ' ');
            }
        }
        return rest.toString();
    }
}
