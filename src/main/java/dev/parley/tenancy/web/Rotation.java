package dev.parley.tenancy.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.ProblemException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a secret is to be replaced.
 *
 * @param value the new one, or null to have one made
 * @param overlap how long the old one still counts; a day when null
 */
record Rotation(@Nullable String value, @Nullable Duration overlap) {

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration LONGEST = Duration.ofDays(30);

    /** @throws ProblemException (400) */
    static Duration overlap(@Nullable Rotation rotation) {
        if (!isGood(rotation)) {
            throw ProblemException.invalid(List.of(problem()));
        }
        return rotation == null || rotation.overlap == null ? USUAL : rotation.overlap;
    }

    static boolean isGood(@Nullable Rotation rotation) {
        return rotation == null
                || rotation.overlap == null
                || !rotation.overlap.isNegative() && rotation.overlap.compareTo(LONGEST) <= 0;
    }

    static FieldProblem problem() {
        return new FieldProblem("/overlap", "must be PT0S to P30D");
    }
}
