package dev.parley.llm.call;

import java.time.Duration;

/** Keeps calls away from a provider that is ill, and lets one through now and then to see whether it has recovered. */
final class Circuit {

    private static final int FAILURES = 5;
    private static final Duration REST = Duration.ofSeconds(30);

    private int failures;
    private long closedAgainAt;
    private boolean isOpen;

    /** Whether a call may be made; after a rest exactly one is let through to try. */
    synchronized boolean admits(long nanos) {
        if (!isOpen) {
            return true;
        }
        if (nanos - closedAgainAt < 0) {
            return false;
        }
        closedAgainAt = nanos + REST.toNanos();
        return true;
    }

    synchronized void succeeded() {
        failures = 0;
        isOpen = false;
    }

    synchronized void failed(long nanos) {
        failures++;
        if (failures >= FAILURES) {
            rest(REST, nanos);
        }
    }

    /** The provider asked to be left alone for so long. */
    synchronized void rest(Duration wanted, long nanos) {
        isOpen = true;
        closedAgainAt = nanos + wanted.toNanos();
    }
}
