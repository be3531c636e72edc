package dev.parley.commerce.skill;

import dev.parley.commerce.Prices;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Criterion;
import dev.parley.commerce.vehicle.VehicleFilters;
import dev.parley.commerce.vehicle.VehicleWording;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Money;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says a wish back, so that the customer sees how it was understood: "Honda CR-V, red, 2024". */
@Component
class WishText {

    private final Wording wording;
    private final VehicleText vehicles;

    WishText(Wording wording, VehicleText vehicles) {
        this.wording = wording;
        this.vehicles = vehicles;
    }

    String say(VehicleFilters filters, TurnContext turn) {
        List<String> wishes = new ArrayList<>();
        for (Criterion criterion : filters.criteria()) {
            wishes.add(
                    switch (criterion) {
                        case Criterion.OneOf one -> words(one.attribute(), one.values(), turn);
                        case Criterion.NoneOf none ->
                            wording.say(
                                    turn.language(),
                                    "commerce.wish.not",
                                    Map.of("what", words(none.attribute(), none.values(), turn)));
                        case Criterion.Between between -> range(between, turn);
                    });
        }
        return String.join(", ", wishes);
    }

    private String words(Attribute attribute, Set<String> values, TurnContext turn) {
        if (attribute == Attribute.NEED) {
            return values.stream()
                    .map(need -> wording.say(turn.language(), "commerce.need." + need))
                    .collect(Collectors.joining(", "));
        }
        return values.stream()
                .map(value -> VehicleWording.say(turn.language(), attribute, value))
                .collect(Collectors.joining(" / "));
    }

    private String range(Criterion.Between wish, TurnContext turn) {
        Long min = wish.min();
        Long max = wish.max();
        String least = min == null ? "" : figure(wish.attribute(), min, turn);
        String most = max == null ? "" : figure(wish.attribute(), max, turn);
        String kind = least.isEmpty() ? "most" : most.isEmpty() ? "least" : least.equals(most) ? "exactly" : "between";
        String figures = wording.say(turn.language(), "commerce.wish." + kind, Map.of("least", least, "most", most));
        return wish.attribute() == Attribute.SEATS
                ? wording.say(turn.language(), "commerce.wish.seats", Map.of("n", figures))
                : figures;
    }

    private String figure(Attribute attribute, long figure, TurnContext turn) {
        return switch (attribute) {
            case PRICE ->
                Prices.text(
                        new Money(figure, turn.tenant().currency()),
                        turn.language(),
                        turn.tenant().region());
            case MILEAGE_KM -> vehicles.distance(figure, turn);
            default -> Long.toString(figure);
        };
    }
}
