package dev.parley.commerce.checkout;

import java.util.Set;

/**
 * What a message tells about the buyer.
 *
 * @param details that can be right
 * @param bad what was told and cannot be right
 * @param declined what the customer would rather not tell
 */
record Told(Details details, Set<Field> bad, Set<Field> declined) {

    static final Told NOTHING = new Told(Details.NONE, Set.of(), Set.of());

    Told {
        bad = Set.copyOf(bad);
        declined = Set.copyOf(declined);
    }

    boolean isNothing() {
        return details.values().isEmpty() && bad.isEmpty() && declined.isEmpty();
    }
}
