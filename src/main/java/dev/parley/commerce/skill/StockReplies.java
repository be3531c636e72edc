package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.ListedEconomy;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says what a search of the stock found: how many fit, the first of them, as of when; or an honest no. */
@Component
class StockReplies {

    /** What is left open where several of it are named. */
    private static final Set<Attribute> OPEN =
            Set.of(Attribute.FUEL, Attribute.TRANSMISSION, Attribute.DRIVETRAIN, Attribute.CONDITION);

    private static final int ROOMIER = 3;

    private final Wording wording;
    private final VehicleText text;
    private final WishText wishes;

    StockReplies(Wording wording, VehicleText text, WishText wishes) {
        this.wording = wording;
        this.text = text;
        this.wishes = wishes;
    }

    /** @param asked facts that were asked about those found */
    Statement search(
            VehicleFilters filters, VehicleMatches matches, AskedFacts asked, Catalogue catalogue, TurnContext turn) {
        String wish = wishes.say(filters, turn);
        String backing = wish + "\n" + gone(filters, catalogue).orElse("");
        return list(
                headline(filters, matches, wish, catalogue, turn),
                backing,
                matches,
                vehicle -> more(vehicle, filters, asked, turn),
                catalogue,
                turn);
    }

    /** Who asks for seven seats may take eight: names those beside the ones that were asked for. */
    Optional<Statement> roomier(VehicleFilters filters, Catalogue catalogue, TurnContext turn) {
        List<Vehicle> more = filters.roomier()
                .map(wish -> VehicleSearch.find(catalogue.vehicles(), wish))
                .filter(VehicleMatches::exact)
                .map(VehicleLists::shown)
                .orElse(List.of());
        if (more.isEmpty()) {
            return Optional.empty();
        }
        String names = more.stream()
                .limit(ROOMIER)
                .map(vehicle -> vehicle.product().name() + " ("
                        + text.fact(vehicle, Attribute.PRICE, turn).orElse("") + ")")
                .collect(Collectors.joining(", "));
        return Optional.of(new Statement(
                say("commerce.stock.roomier", turn, Map.of("names", names)),
                more.stream().map(vehicle -> text.evidence(vehicle, turn)).toList()));
    }

    /** What was chosen by an advice, and what it goes by. */
    Statement advised(StockAdvice.Advised advised, Catalogue catalogue, TurnContext turn) {
        return list(
                say(advised.wording(), turn, Map.of()),
                "",
                advised.matches(),
                vehicle -> ListedEconomy.of(vehicle)
                        .map(economy -> ", " + economy.text())
                        .orElse(""),
                catalogue,
                turn);
    }

    private Statement list(
            String headline,
            String backing,
            VehicleMatches matches,
            Function<Vehicle, String> more,
            Catalogue catalogue,
            TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(headline);
        List<Vehicle> shown = VehicleLists.shown(matches);
        for (Vehicle vehicle : shown) {
            lines.add((lines.size()) + ". " + text.line(vehicle, turn) + more.apply(vehicle));
        }
        Instant asOf = catalogue.vehicles().stream()
                .map(vehicle -> vehicle.product().updatedAt())
                .max(Comparator.naturalOrder())
                .orElse(turn.now());
        String asOfText = say("commerce.stock.asOf", turn, Map.of("time", text.moment(asOf, turn)));
        lines.add(asOfText);
        List<Evidence> evidence = new ArrayList<>();
        shown.forEach(vehicle -> evidence.add(text.evidence(vehicle, turn)));
        evidence.add(text.summary(
                matches.total() + " in stock\n" + shown.size() + "\n" + backing + "\n" + asOfText,
                asOf,
                turn.tenant()));
        return new Statement(String.join("\n", lines), evidence);
    }

    /** What was asked, or left open ("hybrid or gas?"), and is not in the line as it is. */
    private String more(Vehicle vehicle, VehicleFilters filters, AskedFacts asked, TurnContext turn) {
        Set<Attribute> wanted = new LinkedHashSet<>(asked.recorded());
        filters.criteria().stream()
                .filter(wish ->
                        wish instanceof Criterion.OneOf one && one.values().size() > 1)
                .map(Criterion::attribute)
                .filter(OPEN::contains)
                .forEach(wanted::add);
        wanted.removeAll(VehicleText.LINE);
        return wanted.stream()
                        .flatMap(attribute -> text.labelled(vehicle, attribute, turn).stream())
                        .map(fact -> ", " + fact)
                        .collect(Collectors.joining())
                + asked.listed(vehicle).map(said -> ", " + said).orElse("");
    }

    private String headline(
            VehicleFilters filters, VehicleMatches matches, String wish, Catalogue catalogue, TurnContext turn) {
        int total = matches.total();
        if (matches.exact()) {
            String kind = switch (filters.stock()) {
                case AVAILABLE -> "found";
                case SOLD -> "sold";
                case ANY -> "known";
            };
            String key = "commerce.stock." + kind + (wish.isEmpty() ? ".any" : "");
            String found = say(key, turn, Map.of("count", total, "n", Integer.toString(total), "wish", wish));
            return total > VehicleLists.SHOWN
                    ? found + " " + say("commerce.stock.first", turn, Map.of("n", Integer.toString(VehicleLists.SHOWN)))
                    : found;
        }
        if (!matches.silent().isEmpty()) {
            return unrecorded(filters, matches, turn);
        }
        boolean onlyFeatures = !filters.criteria().isEmpty()
                && filters.criteria().stream().allMatch(one -> one.attribute() == Attribute.FEATURE);
        if (onlyFeatures) {
            return say("commerce.stock.unmentioned", turn, Map.of("wish", wish));
        }
        String no = gone(filters, catalogue)
                .map(name -> say("commerce.stock.gone", turn, Map.of("name", name)))
                .orElseGet(() -> say("commerce.stock.none", turn, Map.of("wish", wish)));
        return total == 0 ? no : no + " " + say("commerce.stock.nearest", turn, Map.of());
    }

    private String unrecorded(VehicleFilters filters, VehicleMatches matches, TurnContext turn) {
        VehicleFilters known = filters;
        for (Attribute attribute : matches.silent()) {
            known = known.without(attribute);
        }
        Map<String, ?> names = Map.of(
                "count", matches.total(),
                "n", Integer.toString(matches.total()),
                "wish", wishes.say(known, turn),
                "unknown", wishes.say(filters.only(matches.silent()), turn));
        String found = say("commerce.stock.unrecorded", turn, names);
        return matches.total() > VehicleLists.SHOWN
                ? found + " " + say("commerce.stock.first", turn, Map.of("n", Integer.toString(VehicleLists.SHOWN)))
                : found;
    }

    /** The vehicle asked for by its number, when it is sold. */
    private static Optional<String> gone(VehicleFilters filters, Catalogue catalogue) {
        return filters.oneOf(Attribute.SKU).stream()
                .flatMap(wish -> wish.values().stream())
                .flatMap(sku -> catalogue.vehicle(sku).stream())
                .filter(vehicle -> !vehicle.product().available())
                .map(vehicle -> vehicle.product().name() + " (" + vehicle.sku() + ")")
                .findFirst();
    }

    private String say(String key, TurnContext turn, Map<String, ?> arguments) {
        return wording.say(turn.language(), key, arguments);
    }
}
