package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Quantity.Unit;
import dev.parley.commerce.vehicle.VehicleFilters.Order;
import java.math.BigDecimal;
import java.util.List;

/** Reads figures with what bounds them: years, prices, distances driven, seats. */
final class RangeReading {

    /** Up to here a car's price is said in thousands, or in lakhs. */
    private static final BigDecimal SHORTENED_PRICE = BigDecimal.valueOf(200);

    private final List<Part> parts;
    private final Wishes wishes;
    private final Market market;
    private final Surroundings surroundings;
    private final FigureSubject subject;
    private final YearReading years;
    private boolean budget;

    RangeReading(List<Part> parts, Wishes wishes, Market market) {
        this.parts = parts;
        this.wishes = wishes;
        this.market = market;
        surroundings = new Surroundings(parts);
        subject = new FigureSubject(surroundings, market.thisYear());
        years = new YearReading(surroundings, wishes, market.thisYear());
    }

    /** Answers whether an amount of money was bounded. */
    boolean read() {
        for (int at = 0; at < parts.size(); at++) {
            Quantity quantity = parts.get(at).quantity();
            if (quantity == null) {
                continue;
            }
            Quantity upper = surroundings.figure(at + 2);
            if (upper != null && isRange(quantity, upper, at)) {
                range(quantity, upper, at);
                at += 2;
            } else {
                single(quantity, at);
            }
        }
        return budget;
    }

    /** "15-18 lakh", "between 2018 and 2020" */
    private boolean isRange(Quantity lower, Quantity upper, int at) {
        if (parts.get(at + 2).stopBefore()) {
            return false;
        }
        Part link = parts.get(at + 1);
        boolean strict =
                link.means("to") && !link.meansAny("and", "or") || link.text().equals("-");
        boolean loose = link.meansAny("to", "and", "or");
        boolean opened = surroundings.before(at, "between", "newer_from");
        boolean alike = lower.unit() == upper.unit() || lower.unit() == Unit.NONE;
        boolean bothYears = years.isYear(lower, at) && years.isYear(upper, at + 2);
        return alike && (strict || loose && (opened || bothYears || link.means("or")));
    }

    private void range(Quantity lower, Quantity upper, int at) {
        int second = at + 2;
        if (years.isYear(lower, at) && years.isYear(upper, second)) {
            Part link = parts.get(at + 1);
            years.range(lower.intValue(), upper.intValue(), link.means("or") && !link.means("to"));
            return;
        }
        Quantity from = lower.unit() == Unit.NONE ? lower.as(upper.unit()) : lower;
        if (upper.scaled() && !from.scaled() && FigureSubject.isBelowPrices(from)) {
            from = from.times(magnitude(upper));
        }
        Attribute attribute = subject.of(upper, second);
        if (attribute != null) {
            bound(attribute, from, Bound.LEAST);
            bound(attribute, upper, Bound.MOST);
        }
    }

    private static BigDecimal magnitude(Quantity scaled) {
        for (long magnitude : new long[] {10_000_000, 100_000, 1_000}) {
            if (scaled.value().compareTo(BigDecimal.valueOf(magnitude)) >= 0) {
                return BigDecimal.valueOf(magnitude);
            }
        }
        return BigDecimal.ONE;
    }

    private void single(Quantity quantity, int at) {
        if (years.read(quantity, at)) {
            return;
        }
        Attribute attribute = subject.of(quantity, at);
        if (attribute == null || subject.isLoose(attribute, quantity, at)) {
            return;
        }
        if (attribute == Attribute.SEATS) {
            seats(quantity, at);
        } else {
            bound(attribute, quantity, surroundings.bound(at));
        }
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
        if (quantity.scaled() || quantity.grouped() || quantity.value().compareTo(SHORTENED_PRICE) > 0) {
            return quantity.value();
        }
        return quantity.value().multiply(BigDecimal.valueOf(market.lakhs() ? 100_000 : 1_000));
    }

    private void seats(Quantity quantity, int at) {
        int many = quantity.intValue();
        if (quantity.unit() == Unit.CHILDREN) {
            wishes.atLeast(Attribute.SEATS, many + 2L);
            return;
        }
        Bound bound = surroundings.bound(at);
        if (surroundings.before(at, "more_than")) {
            wishes.atLeast(Attribute.SEATS, many + 1L);
        } else if (bound == Bound.MOST) {
            wishes.atMost(Attribute.SEATS, many);
        } else if (bound == Bound.LEAST || quantity.unit() != Unit.SEATS) {
            wishes.atLeast(Attribute.SEATS, many);
        } else {
            wishes.exactly(Attribute.SEATS, many);
        }
    }
}
