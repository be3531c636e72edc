package dev.parley.knowledge;

import java.util.List;

/**
 * What a question found.
 *
 * @param passages best first, near-duplicates removed
 * @param confidence calibrated similarity of the best passage, 0 to 1, rounded to two digits; 0 when there is none
 * @param band what that confidence allows, by the tenant's two thresholds
 */
public record Retrieval(List<Passage> passages, double confidence, Band band) {

    public Retrieval {
        passages = List.copyOf(passages);
    }
}
