package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.Band;

/**
 * A tenant's two bounds of confidence.
 *
 * @param floor at or below it nothing is answered
 * @param confident above it an answer needs no flag
 */
public record Thresholds(double floor, double confident) {

    public Band band(double confidence) {
        if (confidence <= floor) {
            return Band.REFUSED;
        }
        return confidence > confident ? Band.ANSWER : Band.FLAGGED;
    }
}
