package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.util.Optional;

/** Tells a price that can hardly be meant from one that was changed. */
final class PriceGuard {

    private static final long JUMP = 1_000;

    private PriceGuard() {}

    /** Why a product that is new cannot be sold at a price; empty when it can. */
    static Optional<String> objection(Money first) {
        return first.minor() > 0 ? Optional.empty() : Optional.of("price of a new product must be above zero");
    }

    /** Why a new price needs a person's word; empty when it does not. */
    static Optional<String> objection(Money before, Money after) {
        if (!before.currency().equals(after.currency())) {
            return Optional.of("price changes its currency from " + before + " to " + after);
        }
        if (before.minor() > 0 && after.minor() == 0) {
            return Optional.of("price falls from " + before + " to nothing");
        }
        boolean jumps = before.minor() > 0 && after.minor() / before.minor() >= JUMP
                || after.minor() > 0 && before.minor() / after.minor() >= JUMP;
        return jumps ? Optional.of("price jumps from " + before + " to " + after) : Optional.empty();
    }
}
