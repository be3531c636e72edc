package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.Passage;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;

/** Keeps the passages of a reply within what a model is given to read: whole passages, the best first. */
final class TokenBudget {

    private static final int TOKENS = 2_000;

    private TokenBudget() {}

    /** The best passage always stays. */
    static List<Passage> within(List<Passage> passages) {
        List<Passage> kept = new ArrayList<>();
        int left = TOKENS;
        for (Passage passage : passages) {
            left -= tokens(passage.content());
            if (left < 0 && !kept.isEmpty()) {
                break;
            }
            kept.add(passage);
        }
        return kept;
    }

    private static int tokens(String text) {
        return new StringTokenizer(text).countTokens() * 4 / 3;
    }
}
