package dev.parley.leads.skill;

import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.ULocale;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.OwnVehicle;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says back what is known of the customer's own vehicle, as soon as a message adds to it. */
@Component
class TradeInText {

    private static final double KM_PER_MILE = 1.609344;
    private static final Set<String> COUNTRIES_IN_MILES = Set.of("US", "GB", "LR", "MM");
    private static final Set<String> DETAILS = Set.of(
            EntityNames.TRADE_IN_MAKE, EntityNames.TRADE_IN_MODEL, EntityNames.TRADE_IN_YEAR, EntityNames.TRADE_IN_KM);

    private final Wording wording;

    TradeInText(Wording wording) {
        this.wording = wording;
    }

    /** "Your 2016 Chevrolet Malibu, 121,000 miles, to trade in"; or only that there is one, or none. */
    Optional<String> of(TurnContext turn, Set<String> learned, Map<String, Object> fields) {
        if (learned.stream().anyMatch(DETAILS::contains)) {
            return Optional.of(wording.say(turn.language(), "leads.fact.trade_in", Map.of("car", car(turn, fields))));
        }
        String key = "leads.fact.has_trade_in." + fields.get(EntityNames.HAS_TRADE_IN);
        return learned.contains(EntityNames.HAS_TRADE_IN) && wording.has(turn.language(), key)
                ? Optional.of(wording.say(turn.language(), key))
                : Optional.empty();
    }

    private String car(TurnContext turn, Map<String, Object> fields) {
        String name = Stream.of(EntityNames.TRADE_IN_YEAR, EntityNames.TRADE_IN_MAKE, EntityNames.TRADE_IN_MODEL)
                .map(fields::get)
                .filter(Objects::nonNull)
                .map(Object::toString)
                .collect(Collectors.joining(" "));
        String car = name.isEmpty() ? wording.say(turn.language(), "leads.fact.trade_in.car") : name;
        return fields.get(EntityNames.TRADE_IN_KM) instanceof Number km
                ? car + " (" + distance(turn, km.longValue()) + ")"
                : car;
    }

    private String distance(TurnContext turn, long km) {
        boolean miles = turn.understanding()
                .all(EntityNames.TRADE_IN_KM)
                .flatMap(told -> OwnVehicle.saidInMiles(told.text()).stream())
                .findFirst()
                .or(() -> turn.state().ownVehicle().map(OwnVehicle::inMiles))
                .orElse(COUNTRIES_IN_MILES.contains(turn.tenant().region()));
        return wording.say(
                turn.language(),
                "leads.fact.distance." + (miles ? "miles" : "km"),
                Map.of("n", number(miles ? Math.round(km / KM_PER_MILE) : km, turn.language())));
    }

    private static String number(long figure, Language language) {
        return NumberFormat.getInstance(ULocale.forLocale(language.locale()).setKeywordValue("numbers", "latn"))
                .format(figure);
    }
}
