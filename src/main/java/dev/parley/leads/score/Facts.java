package dev.parley.leads.score;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a lead; everything that scores are made from.
 *
 * @param fields entity names to {@code String}, {@code Long}, {@code Boolean}, {@code Money} or lists of text
 * @param bestIntent the intent worth most so far, or null
 * @param openIssues {@code COMPLAINT} and {@code ESCALATION} while nobody has settled them
 * @param series the heat message by message, oldest first
 */
public record Facts(
        Map<String, Object> fields, @Nullable String bestIntent, Set<String> openIssues, List<HeatPoint> series) {

    public static final Facts NONE = new Facts(Map.of(), null, Set.of(), List.of());

    public Facts {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
        openIssues = Collections.unmodifiableSet(new TreeSet<>(openIssues));
        series = List.copyOf(series);
    }

    public Facts withFields(Map<String, Object> known) {
        return new Facts(known, bestIntent, openIssues, series);
    }

    public Facts withIntent(@Nullable String best, Set<String> open) {
        return new Facts(fields, best, open, series);
    }

    public Facts withSeries(List<HeatPoint> points) {
        return new Facts(fields, bestIntent, openIssues, points);
    }
}
