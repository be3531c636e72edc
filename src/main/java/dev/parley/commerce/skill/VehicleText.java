package dev.parley.commerce.skill;

import dev.parley.commerce.Prices;
import dev.parley.commerce.vehicle.Attribute;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleWording;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a vehicle's record into words. */
@Component
class VehicleText {

    private static final Set<String> COUNTRIES_IN_MILES = Set.of("US", "GB", "LR", "MM");
    private static final double KM_PER_MILE = 1.609344;

    /** What is told of a vehicle when nothing particular was asked, in this order. */
    static final List<Attribute> FACTS = List.of(
            Attribute.PRICE,
            Attribute.YEAR,
            Attribute.MILEAGE_KM,
            Attribute.COLOUR,
            Attribute.FUEL,
            Attribute.TRANSMISSION,
            Attribute.DRIVETRAIN,
            Attribute.BODY,
            Attribute.SEATS,
            Attribute.CONDITION,
            Attribute.BRANCH);

    /** What a line of a list says anyway. */
    static final Set<Attribute> LINE =
            Set.of(Attribute.PRICE, Attribute.MILEAGE_KM, Attribute.COLOUR, Attribute.BRANCH, Attribute.NAME);

    private final Wording wording;

    VehicleText(Wording wording) {
        this.wording = wording;
    }

    /** One line: name, price, distance driven, colour, whether it is there, branch. */
    String line(Vehicle vehicle, TurnContext turn) {
        List<String> facts = new ArrayList<>();
        for (Attribute attribute : List.of(Attribute.PRICE, Attribute.MILEAGE_KM, Attribute.COLOUR)) {
            fact(vehicle, attribute, turn).ifPresent(facts::add);
        }
        facts.add(status(vehicle, turn.language()));
        fact(vehicle, Attribute.BRANCH, turn).ifPresent(facts::add);
        return vehicle.product().name() + ": " + String.join(", ", facts);
    }

    /** A fact as it is said; empty when the record is silent. */
    Optional<String> fact(Vehicle vehicle, Attribute attribute, TurnContext turn) {
        if (attribute == Attribute.PRICE) {
            return Optional.of(Prices.text(
                    vehicle.product().price(), turn.language(), turn.tenant().region()));
        }
        if (attribute == Attribute.BRANCH) {
            return attribute.words(vehicle).stream().findFirst().map(code -> branch(code, turn.tenant()));
        }
        if (attribute == Attribute.MILEAGE_KM) {
            Integer km = vehicle.mileageKm();
            return km == null ? Optional.empty() : Optional.of(distance(km, turn));
        }
        Long figure = attribute.figure(vehicle);
        if (figure != null) {
            return Optional.of(figure.toString());
        }
        return attribute.words(vehicle).stream()
                .findFirst()
                .map(word -> VehicleWording.say(turn.language(), attribute, word));
    }

    /** Feeds name a branch by its code or by its name. */
    private static String branch(String code, Tenant tenant) {
        return tenant.settings().branches().stream()
                .filter(branch -> branch.code().equalsIgnoreCase(code))
                .map(TenantSettings.Branch::name)
                .findFirst()
                .orElse(code);
    }

    /** "Colour: red". */
    Optional<String> labelled(Vehicle vehicle, Attribute attribute, TurnContext turn) {
        return fact(vehicle, attribute, turn).map(fact -> label(attribute, turn.language()) + ": " + fact);
    }

    String label(Attribute attribute, Language language) {
        return wording.say(language, "commerce.fact." + attribute.wire());
    }

    String status(Vehicle vehicle, Language language) {
        return wording.say(language, "commerce.status." + (vehicle.product().available() ? "available" : "sold"));
    }

    String distance(long km, TurnContext turn) {
        boolean miles = COUNTRIES_IN_MILES.contains(turn.tenant().region());
        long shown = miles ? Math.round(km / KM_PER_MILE) : km;
        return wording.say(
                turn.language(),
                "commerce.distance." + (miles ? "miles" : "km"),
                Map.of("n", Prices.number(shown, turn.language(), turn.tenant().region())));
    }

    /** A moment as the business's clock shows it. */
    String moment(Instant at, TurnContext turn) {
        Locale locale =
                Locale.of(turn.language().locale().getLanguage(), turn.tenant().region());
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(locale)
                .format(at.atZone(turn.tenant().timeZone()));
    }

    /** Everything the record says, raw and in the words it may be quoted with. */
    Evidence evidence(Vehicle vehicle, TurnContext turn) {
        List<String> lines = new ArrayList<>();
        lines.add(vehicle.product().name());
        lines.add("SKU " + vehicle.sku());
        lines.add(line(vehicle, turn));
        lines.add(vehicle.product().price().toString());
        FACTS.forEach(attribute -> labelled(vehicle, attribute, turn).ifPresent(lines::add));
        lines.add(vehicle.product().attributes().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining("\n")));
        lines.add(vehicle.product().description());
        lines.add(
                vehicle.product().available()
                        ? "in stock " + vehicle.product().stock().toPlainString()
                        : "sold, not in stock");
        lines.add(moment(vehicle.product().updatedAt(), turn));
        return new Evidence.OfRecord(
                StockSkill.EVIDENCE,
                vehicle.sku(),
                vehicle.product().name(),
                String.join("\n", lines),
                vehicle.product().updatedAt(),
                true);
    }

    /** What the stock as a whole backs: how many there are, and as of when. */
    Evidence summary(String text, @Nullable Instant asOf, Tenant tenant) {
        return new Evidence.OfRecord(StockSkill.EVIDENCE, "stock", tenant.name(), text, asOf, false);
    }
}
