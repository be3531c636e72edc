package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Quantity.Unit;
import dev.parley.commerce.vehicle.VehicleFilters.Order;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads figures with what bounds them: years, prices, distances driven, seats. */
final class RangeReading {

    private static final BigDecimal SMALLEST_PRICE = BigDecimal.valueOf(1000);
    private static final BigDecimal FEW_KILOMETRES = BigDecimal.valueOf(2000);
    private static final int MOST_SEATS = 15;

    private final List<Part> parts;
    private final Wishes wishes;
    private final Market market;
    private boolean budget;

    RangeReading(List<Part> parts, Wishes wishes, Market market) {
        this.parts = parts;
        this.wishes = wishes;
        this.market = market;
    }

    /** Answers whether an amount of money was bounded. */
    boolean read() {
        for (int at = 0; at < parts.size(); at++) {
            Quantity quantity = parts.get(at).quantity();
            if (quantity == null) {
                continue;
            }
            int second = rangeEnd(at);
            Quantity upper = second < 0 ? null : parts.get(second).quantity();
            if (upper != null) {
                range(quantity, upper, at, second);
                at = second;
            } else {
                single(quantity, at);
            }
        }
        return budget;
    }

    /** Where the second figure of "15-18 lakh" or "between 2018 and 2020" stands, or -1. */
    private int rangeEnd(int at) {
        if (at + 2 >= parts.size()
                || parts.get(at + 2).quantity() == null
                || parts.get(at + 2).stopBefore()) {
            return -1;
        }
        Part link = parts.get(at + 1);
        boolean strict =
                link.means("to") && !link.meansAny("and", "or") || link.text().equals("-");
        boolean loose = link.meansAny("to", "and", "or");
        boolean opened = before(at, part -> part.meansAny("between", "newer_from")) != null;
        Quantity lower = parts.get(at).quantity();
        Quantity upper = parts.get(at + 2).quantity();
        if (lower == null || upper == null) {
            return -1;
        }
        boolean alike = lower.unit() == upper.unit() || lower.unit() == Unit.NONE;
        boolean bothYears = isYear(lower, at) && isYear(upper, at + 2);
        return alike && (strict || loose && (opened || bothYears || link.means("or"))) ? at + 2 : -1;
    }

    private void range(Quantity lower, Quantity upper, int at, int second) {
        if (isYear(lower, at) && isYear(upper, second)) {
            boolean either =
                    parts.get(second - 1).means("or") && !parts.get(second - 1).means("to");
            if (either) {
                wishes.exactly(Attribute.YEAR, lower.intValue());
                wishes.exactly(Attribute.YEAR, upper.intValue());
                return;
            }
            wishes.atLeast(Attribute.YEAR, Math.min(lower.intValue(), upper.intValue()));
            wishes.atMost(Attribute.YEAR, Math.max(lower.intValue(), upper.intValue()));
            return;
        }
        Quantity from = lower.unit() == Unit.NONE ? lower.as(upper.unit()) : lower;
        if (upper.scaled() && !from.scaled() && from.value().compareTo(SMALLEST_PRICE) < 0) {
            from = from.times(magnitude(upper));
        }
        Attribute attribute = attribute(upper, second);
        if (attribute == null) {
            return;
        }
        bound(attribute, from, Bound.LEAST);
        bound(attribute, upper, Bound.MOST);
    }

    private static BigDecimal magnitude(Quantity scaled) {
        for (long magnitude : new long[] {10_000_000, 100_000, 1_000}) {
            if (scaled.value().compareTo(BigDecimal.valueOf(magnitude)) >= 0) {
                return BigDecimal.valueOf(magnitude);
            }
        }
        return BigDecimal.ONE;
    }

    private enum Bound {
        LEAST,
        MOST,
        ABOUT,
        EXACT
    }

    private void single(Quantity quantity, int at) {
        if (isYear(quantity, at)) {
            year(quantity.intValue(), at);
            return;
        }
        if (quantity.unit() == Unit.AGE) {
            wishes.atLeast(Attribute.YEAR, market.thisYear() - quantity.intValue());
            return;
        }
        Attribute attribute = attribute(quantity, at);
        if (attribute == null || isLoose(attribute, quantity, at)) {
            return;
        }
        if (attribute == Attribute.SEATS) {
            seats(quantity, at);
            return;
        }
        bound(attribute, quantity, boundOf(at));
    }

    /** A figure that nothing bounds: a daily distance, digits of a telephone number, a model's own number. */
    private boolean isLoose(Attribute attribute, Quantity quantity, int at) {
        Bound bound = boundOf(at);
        if (bound == Bound.MOST || bound == Bound.LEAST || quantity.scaled()) {
            return false;
        }
        if (attribute == Attribute.MILEAGE_KM) {
            return quantity.value().compareTo(FEW_KILOMETRES) < 0;
        }
        boolean beside = isBareFigure(at - 1) || isBareFigure(at + 1);
        boolean round = quantity.value().remainder(BigDecimal.valueOf(100)).signum() == 0;
        boolean priced = quantity.unit() == Unit.MONEY || before(at, part -> part.means("price")) != null;
        return attribute == Attribute.PRICE && bound == Bound.EXACT && !priced && (beside || !round);
    }

    private boolean isBareFigure(int at) {
        Quantity quantity = at >= 0 && at < parts.size() ? parts.get(at).quantity() : null;
        return quantity != null
                && quantity.unit() == Unit.NONE
                && !quantity.scaled()
                && !quantity.looksLikeYear(market.thisYear());
    }

    private Bound boundOf(int at) {
        if (after(at, part -> part.means("below_after")) != null
                || before(at, part -> part.meansAny("below", "not_above")) != null) {
            return Bound.MOST;
        }
        if (before(at, part -> part.means("above")) != null || after(at, part -> part.means("above_after")) != null) {
            return Bound.LEAST;
        }
        if (before(at, part -> part.means("around")) != null || after(at, part -> part.means("around")) != null) {
            return Bound.ABOUT;
        }
        return Bound.EXACT;
    }

    private void bound(Attribute attribute, Quantity quantity, Bound bound) {
        long figure = attribute == Attribute.PRICE ? market.minor(amount(quantity)) : quantity.kilometres();
        if (attribute == Attribute.MILEAGE_KM && quantity.unit() == Unit.NONE && market.miles()) {
            figure = quantity.as(Unit.MILE).kilometres();
        }
        budget |= attribute == Attribute.PRICE;
        if (bound == Bound.LEAST) {
            wishes.atLeast(attribute, figure);
        } else {
            wishes.atMost(attribute, figure);
            if (bound == Bound.ABOUT && attribute == Attribute.PRICE && !wishes.isOrdered()) {
                wishes.order(Order.PRICE_DESC, null);
            }
        }
    }

    /** "under 25" of a car is 25 thousand, or 25 lakh where people count in lakhs. */
    private BigDecimal amount(Quantity quantity) {
        if (quantity.scaled() || quantity.grouped() || quantity.value().compareTo(BigDecimal.valueOf(200)) > 0) {
            return quantity.value();
        }
        return quantity.value().multiply(BigDecimal.valueOf(market.lakhs() ? 100_000 : 1_000));
    }

    private @Nullable Attribute attribute(Quantity quantity, int at) {
        return switch (quantity.unit()) {
            case MONEY -> Attribute.PRICE;
            case MILE, KM -> Attribute.MILEAGE_KM;
            case SEATS, PEOPLE, CHILDREN -> Attribute.SEATS;
            case AGE, OTHER -> null;
            case NONE -> bare(quantity, at);
        };
    }

    /** What a number without a unit is about, by its size and by the words around it. */
    private @Nullable Attribute bare(Quantity quantity, int at) {
        if (before(at, part -> part.means("mileage")) != null || after(at, part -> part.means("mileage")) != null) {
            return Attribute.MILEAGE_KM;
        }
        boolean priced =
                before(at, part -> part.means("price")) != null || after(at, part -> part.means("price")) != null;
        if (priced || quantity.value().compareTo(SMALLEST_PRICE) >= 0) {
            return Attribute.PRICE;
        }
        boolean seated = before(at, part -> part.meansAny("seats_before", "for", "family")) != null;
        if (seated && quantity.intValue() >= 2 && quantity.intValue() <= MOST_SEATS) {
            return Attribute.SEATS;
        }
        boolean bounded = boundOf(at) != Bound.EXACT;
        return bounded && quantity.intValue() >= 2 && !quantity.grouped() ? Attribute.PRICE : null;
    }

    private void seats(Quantity quantity, int at) {
        int many = quantity.intValue();
        if (quantity.unit() == Unit.CHILDREN) {
            wishes.atLeast(Attribute.SEATS, many + 2L);
            return;
        }
        Bound bound = boundOf(at);
        boolean more = before(at, part -> part.means("more_than")) != null;
        if (more) {
            wishes.atLeast(Attribute.SEATS, many + 1L);
        } else if (bound == Bound.MOST) {
            wishes.atMost(Attribute.SEATS, many);
        } else if (bound == Bound.LEAST || quantity.unit() != Unit.SEATS) {
            wishes.atLeast(Attribute.SEATS, many);
        } else {
            wishes.exactly(Attribute.SEATS, many);
        }
    }

    private boolean isYear(Quantity quantity, int at) {
        if (!quantity.looksLikeYear(market.thisYear())
                || before(at, part -> part.meansAny("price", "mileage")) != null) {
            return false;
        }
        boolean amount = boundOf(at) == Bound.MOST
                && quantity.intValue() % 500 == 0
                && before(at, part -> part.meansAny("older_than", "older_from")) == null;
        return !amount;
    }

    private void year(int year, int at) {
        if (before(at, part -> part.means("newer_from")) != null || after(at, Part::meansNewer) != null) {
            wishes.atLeast(Attribute.YEAR, year);
        } else if (before(at, part -> part.meansAny("newer_than")) != null) {
            wishes.atLeast(Attribute.YEAR, year + 1L);
        } else if (before(at, part -> part.means("older_from")) != null
                || after(at, part -> part.means("older_after")) != null) {
            wishes.atMost(Attribute.YEAR, year);
        } else if (before(at, part -> part.meansAny("older_than", "below")) != null
                || after(at, part -> part.means("older_than_after")) != null) {
            wishes.atMost(Attribute.YEAR, year - 1L);
        } else if (after(at, part -> part.means("newer_than_after")) != null
                || before(at, part -> part.means("above") && !part.means("origin")) != null) {
            wishes.atLeast(Attribute.YEAR, year + 1L);
        } else if (before(at, part -> part.means("around")) != null) {
            wishes.atLeast(Attribute.YEAR, year - 1L);
            wishes.atMost(Attribute.YEAR, year + 1L);
        } else {
            wishes.exactly(Attribute.YEAR, year);
        }
    }

    /** The part before the figure that satisfies, looking past articles and words for money and distance. */
    private @Nullable Part before(int at, Predicate<Part> wanted) {
        for (int back = at - 1; back >= 0 && back >= at - 4; back--) {
            Part part = parts.get(back);
            if (wanted.test(part)) {
                return part;
            }
            if (parts.get(back + 1).stopBefore() || !part.isBesideFigures()) {
                return null;
            }
        }
        return null;
    }

    private @Nullable Part after(int at, Predicate<Part> wanted) {
        if (wanted.test(parts.get(at))) {
            return parts.get(at);
        }
        for (int next = at + 1; next < parts.size() && next <= at + 3; next++) {
            Part part = parts.get(next);
            if (part.stopBefore()) {
                return null;
            }
            if (wanted.test(part)) {
                return part;
            }
            if (!part.isBesideFigures()) {
                return null;
            }
        }
        return null;
    }
}
