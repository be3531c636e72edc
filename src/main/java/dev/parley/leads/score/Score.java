package dev.parley.leads.score;

import java.util.List;

/**
 * Both scores of a lead with their arithmetic.
 *
 * @param profile how complete the lead is, 0 to 100
 * @param heat how hot its intent is, 0 to 100
 * @param breakdown the lines of both, each adding up to its score
 * @param missing entity names whose value would raise the profile score and that nobody has answered
 */
public record Score(int profile, int heat, List<ScoreLine> breakdown, List<String> missing) {

    public Score {
        breakdown = List.copyOf(breakdown);
        missing = List.copyOf(missing);
    }

    public Priority priority() {
        return Priority.of(heat);
    }
}
