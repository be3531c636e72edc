package dev.parley.leads.score;

import java.time.Instant;
import java.util.UUID;

/**
 * The heat of one message, and the blend of all up to it.
 *
 * @param message what this message alone is worth, 0 to 100
 * @param blend 60 % of the decayed average and 40 % of the peak so far, 0 to 100
 */
public record HeatPoint(UUID messageId, Instant at, int message, int blend) {}
