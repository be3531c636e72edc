package dev.parley.commerce.skill;

import dev.parley.commerce.catalogue.Catalogue;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Sets models side by side by what is in stock of each: how many, from which price, year and distance to which. */
@Component
class ModelComparison {

    private static final List<Attribute> FIGURES = List.of(Attribute.PRICE, Attribute.YEAR, Attribute.MILEAGE_KM);
    private static final List<Attribute> KINDS = List.of(Attribute.FUEL, Attribute.TRANSMISSION, Attribute.SEATS);

    private final Wording wording;
    private final VehicleText text;
    private final VehicleReplies replies;

    ModelComparison(Wording wording, VehicleText text, VehicleReplies replies) {
        this.wording = wording;
        this.text = text;
        this.replies = replies;
    }

    /** Whether a wish names several models. */
    static boolean isOfModels(VehicleFilters filters) {
        return filters.order() == null
                && filters.oneOf(Attribute.NAME)
                        .filter(names -> names.values().size() == 2)
                        .isPresent();
    }

    /** Empty where not every one of them is in stock; then a search says what there is. */
    Optional<Statement> of(VehicleFilters filters, Catalogue catalogue, TurnContext turn) {
        Map<String, List<Vehicle>> models = new LinkedHashMap<>();
        for (String name : names(filters)) {
            VehicleFilters one = filters.with(new Criterion.OneOf(Attribute.NAME, Set.of(name)));
            VehicleMatches found = VehicleSearch.find(catalogue.vehicles(), one);
            if (!found.exact()) {
                return Optional.empty();
            }
            models.put(name, found.vehicles());
        }
        boolean single = models.values().stream().allMatch(vehicles -> vehicles.size() == 1);
        return Optional.of(
                single
                        ? replies.comparison(
                                models.values().stream().map(List::getFirst).toList(), turn)
                        : summary(models, turn));
    }

    private static List<String> names(VehicleFilters filters) {
        return filters.oneOf(Attribute.NAME)
                .map(wish -> List.copyOf(wish.values()))
                .orElse(List.of());
    }

    private Statement summary(Map<String, List<Vehicle>> models, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        List<Evidence> evidence = new ArrayList<>();
        models.forEach((name, vehicles) -> {
            String line = line(name, vehicles, turn);
            lines.add(line);
            vehicles.forEach(vehicle -> evidence.add(text.evidence(vehicle, turn)));
            evidence.add(text.summary(line + "\n" + vehicles.size() + " in stock", null, turn.tenant()));
        });
        lines.add(wording.say(turn.language(), "commerce.compare.choose"));
        return new Statement(String.join("\n", lines), evidence);
    }

    private String line(String name, List<Vehicle> vehicles, TurnContext turn) {
        List<String> facts = new ArrayList<>();
        FIGURES.forEach(attribute -> range(vehicles, attribute, turn).ifPresent(facts::add));
        KINDS.forEach(attribute -> kinds(vehicles, attribute, turn).ifPresent(facts::add));
        return "• "
                + wording.say(
                        turn.language(),
                        "commerce.compare.model",
                        Map.of(
                                "name",
                                name,
                                "n",
                                Integer.toString(vehicles.size()),
                                "facts",
                                String.join("; ", facts)));
    }

    private Optional<String> range(List<Vehicle> vehicles, Attribute attribute, TurnContext turn) {
        List<Vehicle> known = vehicles.stream()
                .filter(vehicle -> attribute.figure(vehicle) != null)
                .sorted((one, other) -> Long.compare(
                        Objects.requireNonNull(attribute.figure(one)), Objects.requireNonNull(attribute.figure(other))))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        String least = text.fact(known.getFirst(), attribute, turn).orElse("");
        String most = text.fact(known.getLast(), attribute, turn).orElse("");
        return Optional.of(
                text.label(attribute, turn.language()) + ": " + (least.equals(most) ? least : least + " – " + most));
    }

    private Optional<String> kinds(List<Vehicle> vehicles, Attribute attribute, TurnContext turn) {
        Set<String> kinds = new LinkedHashSet<>();
        vehicles.forEach(vehicle -> text.fact(vehicle, attribute, turn).ifPresent(kinds::add));
        return kinds.isEmpty()
                ? Optional.empty()
                : Optional.of(text.label(attribute, turn.language()) + ": " + String.join(" / ", kinds));
    }
}
