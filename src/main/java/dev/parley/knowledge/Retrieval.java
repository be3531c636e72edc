package dev.parley.knowledge;

import dev.parley.knowledge.retrieve.Thresholds;
import dev.parley.tenancy.TenantSettings;
import java.util.List;
import java.util.function.Predicate;

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

    /** What is left when only some passages may be used, judged by the best of them. */
    public Retrieval only(Predicate<Passage> usable, TenantSettings settings, int limit) {
        List<Passage> left = passages.stream().filter(usable).limit(limit).toList();
        double best = left.stream().mapToDouble(Passage::score).max().orElse(0);
        double rounded = Math.round(best * 100) / 100.0;
        return new Retrieval(
                left, rounded, new Thresholds(settings.answerFloor(), settings.answerConfident()).band(rounded));
    }
}
