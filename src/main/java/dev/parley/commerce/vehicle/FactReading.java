package dev.parley.commerce.vehicle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads names and facts that are wanted or, after "not" and "except", unwanted. */
final class FactReading {

    private static final List<Attribute> CLOSED = List.of(
            Attribute.COLOUR,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.BODY,
            Attribute.DRIVETRAIN,
            Attribute.CONDITION,
            Attribute.BRANCH,
            Attribute.FEATURE);

    private final List<Part> parts;
    private final Wishes wishes;
    private final StockWords stock;
    private boolean negated;
    private boolean linked;
    private @Nullable Attribute refused;

    FactReading(List<Part> parts, Wishes wishes, StockWords stock) {
        this.parts = parts;
        this.wishes = wishes;
        this.stock = stock;
    }

    void read() {
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (part.stopBefore()) {
                negated = false;
            }
            Optional<Fact> fact = fact(at);
            if (fact.isPresent()) {
                note(fact.get(), isRefused(fact.get()) || isRefusedAfter(at));
            } else if (part.meansAny("not")) {
                negated = true;
                refused = null;
                linked = false;
            } else if (part.means("or")) {
                linked = true;
            } else if (!part.meansAny("article", "or", "and", "for") || part.means("ask")) {
                negated = false;
            }
        }
        if (parts.stream().anyMatch(part -> part.means("third_row")) && !wishes.wants(Attribute.SEATS)) {
            wishes.atLeast(Attribute.SEATS, 6);
        }
    }

    private record Fact(Attribute attribute, Set<String> values) {}

    /** "No black SUVs" refuses black and not SUVs; "no Fords or trucks" refuses both. */
    private boolean isRefused(Fact fact) {
        boolean refuses = negated && (refused == null || refused == fact.attribute() || linked);
        linked = false;
        if (refuses) {
            refused = fact.attribute();
        } else {
            negated = false;
        }
        return refuses;
    }

    private void note(Fact fact, boolean refuses) {
        if (refuses) {
            wishes.refuse(fact.attribute(), fact.values());
        } else {
            wishes.want(fact.attribute(), fact.values());
        }
    }

    private Optional<Fact> fact(int at) {
        Part part = parts.get(at);
        if (part.sku() != null) {
            return Optional.of(new Fact(Attribute.SKU, Set.of(part.sku())));
        }
        if (part.name() != null) {
            return Optional.of(new Fact(Attribute.NAME, part.name().values()));
        }
        for (Attribute attribute : CLOSED) {
            Optional<String> value = part.value(attribute.wire());
            if (value.isPresent()) {
                return Optional.of(new Fact(attribute, meant(attribute, value.get())));
            }
        }
        return trim(at);
    }

    /** Customers who say "hybrid" take a plug-in as well, "used" takes certified ones, and a "camioneta" is either. */
    private static Set<String> meant(Attribute attribute, String value) {
        return switch (attribute.wire() + "." + value) {
            case "fuel.hybrid" -> ordered("hybrid", "plug_in_hybrid");
            case "drivetrain.awd" -> ordered("awd", "4wd");
            case "body.family" -> ordered("suv", "minivan", "estate");
            case "body.pickup_or_suv" -> ordered("pickup", "suv");
            case "condition.used" -> ordered("used", "certified");
            default -> Set.of(value);
        };
    }

    private static Set<String> ordered(String... values) {
        return new LinkedHashSet<>(List.of(values));
    }

    /** "kia nahi chahiye": some languages refuse behind the word. */
    private boolean isRefusedAfter(int at) {
        return at + 1 < parts.size()
                && !parts.get(at + 1).stopBefore()
                && parts.get(at + 1).means("not_after");
    }

    /** A trim is read beside a name, or where its writing shows it: "Civic touring", "anything XLE". */
    private Optional<Fact> trim(int at) {
        Part part = parts.get(at);
        boolean figure = part.quantity() != null && part.text().matches("\\d{3}") && isBesideName(at);
        if (!part.isPlain() && !part.means("article") && !figure) {
            return Optional.empty();
        }
        String phrase = String.join(" ", Token.keys(part.text()));
        String trim = stock.trim(phrase);
        if (trim == null || Token.keys(trim).isEmpty()) {
            return Optional.empty();
        }
        boolean letters = part.text().length() > 1;
        boolean shouted = letters && part.text().equals(part.text().toUpperCase(Locale.ROOT)) && isMixedCase();
        boolean capital =
                part.text().length() > 3 && Character.isUpperCase(part.text().charAt(0)) && at > 0;
        return isBesideName(at)
                                && (part.text().length() > 2
                                        || Character.isUpperCase(part.text().charAt(0)))
                        || shouted
                        || capital
                ? Optional.of(new Fact(Attribute.TRIM, Set.of(trim)))
                : Optional.empty();
    }

    private boolean isBesideName(int at) {
        int before = at - 1;
        while (before >= 0
                && (parts.get(before).value("fuel").isPresent()
                        || parts.get(before).text().equals("-"))) {
            before--;
        }
        return before >= 0 && parts.get(before).name() != null && !parts.get(at).stopBefore();
    }

    private boolean isMixedCase() {
        return parts.size() <= 2
                || parts.stream()
                        .anyMatch(part -> !part.text().equals(part.text().toUpperCase(Locale.ROOT)));
    }
}
