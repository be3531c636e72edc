package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.Quantity.Unit;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** What a figure that is no year is about: a price, a distance driven or seats, by its unit, its size and its company. */
final class FigureSubject {

    private static final BigDecimal SMALLEST_PRICE = BigDecimal.valueOf(1000);
    private static final BigDecimal FEW_KILOMETRES = BigDecimal.valueOf(2000);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_SEATS = 15;

    private final Surroundings surroundings;
    private final int thisYear;

    FigureSubject(Surroundings surroundings, int thisYear) {
        this.surroundings = surroundings;
        this.thisYear = thisYear;
    }

    /** Whether a number without a magnitude is too small for a price as it stands. */
    static boolean isBelowPrices(Quantity quantity) {
        return quantity.value().compareTo(SMALLEST_PRICE) < 0;
    }

    @Nullable
    Attribute of(Quantity quantity, int at) {
        return switch (quantity.unit()) {
            case MONEY -> Attribute.PRICE;
            case MILE, KM -> Attribute.MILEAGE_KM;
            case SEATS, PEOPLE, CHILDREN -> Attribute.SEATS;
            case AGE, OTHER -> null;
            case NONE -> bare(quantity, at);
        };
    }

    private @Nullable Attribute bare(Quantity quantity, int at) {
        if (surroundings.around(at, "mileage")) {
            return Attribute.MILEAGE_KM;
        }
        if (surroundings.around(at, "price") || !isBelowPrices(quantity)) {
            return Attribute.PRICE;
        }
        boolean seated = surroundings.before(at, "seats_before", "for", "family");
        if (seated && quantity.intValue() >= 2 && quantity.intValue() <= MOST_SEATS) {
            return Attribute.SEATS;
        }
        boolean bounded = surroundings.bound(at) != Bound.EXACT;
        return bounded && quantity.intValue() >= 2 && !quantity.grouped() ? Attribute.PRICE : null;
    }

    /** A figure that nothing bounds: a daily distance, digits of a telephone number, a model's own number. */
    boolean isLoose(Attribute attribute, Quantity quantity, int at) {
        Bound bound = surroundings.bound(at);
        if (bound == Bound.MOST || bound == Bound.LEAST || quantity.scaled()) {
            return false;
        }
        if (attribute == Attribute.MILEAGE_KM) {
            return quantity.value().compareTo(FEW_KILOMETRES) < 0;
        }
        boolean beside = isBareFigure(at - 1) || isBareFigure(at + 1);
        boolean round = quantity.value().remainder(HUNDRED).signum() == 0;
        boolean priced = quantity.unit() == Unit.MONEY || surroundings.before(at, "price");
        return attribute == Attribute.PRICE && bound == Bound.EXACT && !priced && (beside || !round);
    }

    private boolean isBareFigure(int at) {
        Quantity quantity = surroundings.figure(at);
        return quantity != null
                && quantity.unit() == Unit.NONE
                && !quantity.scaled()
                && !quantity.looksLikeYear(thisYear);
    }
}
