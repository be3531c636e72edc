package dev.parley.commerce.vehicle;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The words around a figure, which say what it is about and how it bounds. */
final class Surroundings {

    private static final int BACK = 4;
    private static final int ON = 3;

    private final List<Part> parts;

    Surroundings(List<Part> parts) {
        this.parts = parts;
    }

    /** Whether one of these is meant before the figure, looking past articles and words for money and distance. */
    boolean before(int at, String... meanings) {
        return before(at, part -> part.meansAny(meanings));
    }

    boolean before(int at, Predicate<Part> wanted) {
        for (int back = at - 1; back >= 0 && back >= at - BACK; back--) {
            Part part = parts.get(back);
            if (wanted.test(part)) {
                return true;
            }
            if (parts.get(back + 1).stopBefore() || !part.isBesideFigures()) {
                return false;
            }
        }
        return false;
    }

    /** Whether one of these is meant by the figure's own part or behind it. */
    boolean after(int at, String... meanings) {
        return after(at, part -> part.meansAny(meanings));
    }

    boolean after(int at, Predicate<Part> wanted) {
        if (wanted.test(parts.get(at))) {
            return true;
        }
        for (int next = at + 1; next < parts.size() && next <= at + ON; next++) {
            Part part = parts.get(next);
            if (part.stopBefore()) {
                return false;
            }
            if (wanted.test(part)) {
                return true;
            }
            if (!part.isBesideFigures()) {
                return false;
            }
        }
        return false;
    }

    /** Whether it is meant on either side. */
    boolean around(int at, String meaning) {
        return before(at, meaning) || after(at, meaning);
    }

    Bound bound(int at) {
        if (after(at, "below_after") || before(at, "below", "not_above")) {
            return Bound.MOST;
        }
        if (before(at, "above") || after(at, "above_after")) {
            return Bound.LEAST;
        }
        return around(at, "around") ? Bound.ABOUT : Bound.EXACT;
    }

    /** The figure that stands there, if any. */
    @Nullable
    Quantity figure(int at) {
        return at >= 0 && at < parts.size() ? parts.get(at).quantity() : null;
    }
}
