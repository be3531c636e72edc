package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.FiltersDocument;
import dev.parley.commerce.vehicle.Vehicle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is asked about one vehicle.
 *
 * @param recorded facts that stock records have
 * @param unrecorded facts they do not have: {@code towing}, {@code economy} ...
 * @param features words looked for in the description
 * @param checks what it is asked to be ("is it an automatic?")
 * @param availability whether it is asked if it is still there
 */
record AskedFacts(
        List<Attribute> recorded,
        List<String> unrecorded,
        List<String> features,
        List<Criterion> checks,
        boolean availability) {

    static final AskedFacts NOTHING = new AskedFacts(List.of(), List.of(), List.of(), List.of(), false);

    /** Among the facts asked for: whether it is there. */
    static final String AVAILABILITY = "availability";

    /** A fact that has no name here. */
    static final String OTHER = "other";

    private static final Set<String> OF_THIS_ONE = Set.of("history", OTHER);

    static AskedFacts of(Map<String, Object> arguments) {
        List<Attribute> recorded = new ArrayList<>();
        for (String name : texts(arguments.get("facts"))) {
            for (Attribute attribute : Attribute.values()) {
                if (attribute.wire().equals(name)) {
                    recorded.add(attribute);
                }
            }
        }
        List<Criterion> checks = arguments.get("checks") instanceof Map<?, ?> document
                ? FiltersDocument.read(document).criteria().stream()
                        .filter(check -> check.attribute() != Attribute.FEATURE)
                        .toList()
                : List.of();
        return new AskedFacts(
                recorded.stream()
                        .filter(fact -> checks.stream().noneMatch(check -> check.attribute() == fact))
                        .toList(),
                texts(arguments.get("unrecorded")),
                texts(arguments.get("features")),
                checks,
                texts(arguments.get("facts")).contains(AVAILABILITY));
    }

    /** Whether nothing is asked that has a name, so that the whole record is the answer. */
    boolean isGeneral() {
        return recorded.isEmpty()
                && !availability
                && unrecorded.stream().allMatch(OTHER::equals)
                && features.isEmpty()
                && checks.isEmpty();
    }

    /** Whether what the record may lack is something that no document knows either: who owned it, what it is equipped with. */
    boolean isOfThisOneOnly() {
        return OF_THIS_ONE.containsAll(unrecorded);
    }

    /** Whether the vehicle's listing says something of what no field of a record holds. */
    boolean isListedFor(Vehicle vehicle) {
        return unrecorded.stream().anyMatch(vehicle.listing()::speaksOf);
    }

    /** What the vehicle's listing says of it, in its own words. */
    Optional<String> listed(Vehicle vehicle) {
        String said = unrecorded.stream()
                .flatMap(subject -> vehicle.listing().about(subject).stream())
                .distinct()
                .collect(Collectors.joining(", "));
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** The same without what the listing of one of these speaks of. */
    AskedFacts notListedFor(List<Vehicle> shown) {
        List<String> open = unrecorded.stream()
                .filter(subject ->
                        shown.stream().noneMatch(vehicle -> vehicle.listing().speaksOf(subject)))
                .toList();
        return new AskedFacts(recorded, open, features, checks, availability);
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
