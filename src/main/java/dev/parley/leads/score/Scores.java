package dev.parley.leads.score;

import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Works out a lead's scores by the rule files of its tenant's profile. */
@Component
public class Scores {

    private static final String BLEND = "blend";

    private final RuleFiles files;

    public Scores(RuleFiles files) {
        this.files = files;
    }

    /** Scores what is known, in the heat mode of the tenant. */
    public Score score(Tenant tenant, Facts facts) {
        RuleFile profile = files.profile(tenant);
        RuleFile heat = files.heat(tenant);
        List<ScoreLine> complete = fired(ScoreLine.PROFILE, profile, facts.fields());
        List<ScoreLine> hot =
                BLEND.equals(tenant.settings().heatMode()) ? Heat.blended(heat, facts) : Heat.accumulated(heat, facts);
        List<ScoreLine> lines = new ArrayList<>(clamped(ScoreLine.PROFILE, complete));
        lines.addAll(clamped(ScoreLine.HEAT, hot));
        return new Score(
                sum(ScoreLine.PROFILE, lines), sum(ScoreLine.HEAT, lines), lines, missing(profile, facts.fields()));
    }

    /** The one of two intents that is worth more; the earlier one when they are worth the same. */
    public @Nullable String better(Tenant tenant, @Nullable String earlier, @Nullable String later) {
        Map<String, Integer> worth = files.heat(tenant).intents();
        if (later == null || !worth.containsKey(later)) {
            return earlier;
        }
        return earlier == null || worth.getOrDefault(later, 0) > worth.getOrDefault(earlier, 0) ? later : earlier;
    }

    /** Whether an intent is something that stays open until somebody settles it. */
    public boolean opens(Tenant tenant, String intent) {
        return files.heat(tenant).open().containsKey(intent);
    }

    /** The next point of the series: what a message says by itself, blended with those before it. */
    public HeatPoint next(
            Tenant tenant,
            Facts before,
            Map<String, Object> said,
            @Nullable String intent,
            UUID messageId,
            Instant at) {
        RuleFile heat = files.heat(tenant);
        Set<String> open = intent != null && heat.open().containsKey(intent) ? Set.of(intent) : Set.of();
        String positive = open.isEmpty() ? intent : null;
        List<ScoreLine> lines = Heat.accumulated(heat, new Facts(said, positive, open, List.of()));
        int message = sum(ScoreLine.HEAT, clamped(ScoreLine.HEAT, lines));
        return new HeatPoint(messageId, at, message, Heat.blend(heat.blend(), before.series(), message));
    }

    /** The rule files in force, for the receipt. */
    public List<String> versions(Tenant tenant) {
        return List.of(files.profile(tenant).version(), files.heat(tenant).version());
    }

    static List<ScoreLine> fired(String score, RuleFile file, Map<String, Object> known) {
        return file.rules().stream()
                .filter(rule -> rule.condition().holds(known))
                .map(rule -> new ScoreLine(score, rule.name(), rule.points()))
                .toList();
    }

    private static List<String> missing(RuleFile file, Map<String, Object> known) {
        return file.rules().stream()
                .map(ScoreRule::condition)
                .filter(condition -> condition.fields().stream().noneMatch(known::containsKey))
                .map(condition -> condition.fields().getFirst())
                .distinct()
                .toList();
    }

    /** A sum outside 0 to 100 gets a line of its own that brings it back. */
    private static List<ScoreLine> clamped(String score, List<ScoreLine> lines) {
        int sum = sum(score, lines);
        int kept = Math.clamp(sum, 0, 100);
        return Optional.of(lines).filter(all -> kept == sum).orElseGet(() -> {
            List<ScoreLine> more = new ArrayList<>(lines);
            more.add(new ScoreLine(score, "clamp", kept - sum));
            return more;
        });
    }

    private static int sum(String score, List<ScoreLine> lines) {
        return lines.stream()
                .filter(line -> line.score().equals(score))
                .mapToInt(ScoreLine::points)
                .sum();
    }
}
