package dev.parley.leads;

import java.util.Map;

/**
 * How many leads there are of each kind.
 *
 * @param byStatus every status, also those with none
 * @param funnel leads whose profile score reached {@code 0}, {@code 20}, {@code 40}, {@code 60}, {@code 80}, {@code 100}
 */
public record LeadSummary(
        long total,
        Map<String, Long> byPriority,
        Map<String, Long> byStatus,
        Map<String, Long> byStage,
        Map<String, Long> bySource,
        Map<String, Long> funnel,
        long qualified,
        double averageProfileScore,
        double averageHeatScore) {}
