package dev.parley.leads.score;

import java.util.ArrayList;
import java.util.List;

/** The lines of the heat score, in its two modes. */
final class Heat {

    private Heat() {}

    /** What all messages together have brought to light. */
    static List<ScoreLine> accumulated(RuleFile file, Facts facts) {
        List<ScoreLine> lines = new ArrayList<>();
        String best = facts.bestIntent();
        if (best != null && file.intents().getOrDefault(best, 0) != 0) {
            lines.add(new ScoreLine(
                    ScoreLine.HEAT, "intent:" + best, file.intents().getOrDefault(best, 0)));
        }
        lines.addAll(Scores.fired(ScoreLine.HEAT, file, facts.fields()));
        for (String issue : facts.openIssues()) {
            lines.add(new ScoreLine(ScoreLine.HEAT, "open:" + issue, file.open().getOrDefault(issue, 0)));
        }
        return lines;
    }

    /** The last blend of the series, split into its two parts. */
    static List<ScoreLine> blended(RuleFile file, Facts facts) {
        if (facts.series().isEmpty()) {
            return List.of();
        }
        HeatPoint last = facts.series().getLast();
        int peak = facts.series().stream().mapToInt(HeatPoint::message).max().orElse(0);
        int ofPeak = Math.min(last.blend(), Math.round(peak * file.blend().peak() / 100f));
        return List.of(
                new ScoreLine(ScoreLine.HEAT, "blend:average", last.blend() - ofPeak),
                new ScoreLine(ScoreLine.HEAT, "blend:peak", ofPeak));
    }

    static int blend(RuleFile.Blend blend, List<HeatPoint> before, int message) {
        double weight = 1;
        double weights = 1;
        double weighted = message;
        int peak = message;
        for (HeatPoint point : before.reversed()) {
            weight *= (100 - blend.decay()) / 100.0;
            weights += weight;
            weighted += weight * point.message();
            peak = Math.max(peak, point.message());
        }
        return (int) Math.round((blend.average() * weighted / weights + blend.peak() * peak) / 100.0);
    }
}
