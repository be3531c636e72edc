package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads wishes about vehicles out of free text, in any of the languages: makes and models (also those not stocked), facts,
 * ranges, exclusions, superlatives. Reads words only; what is asked for is decided by whoever calls.
 */
public final class VehicleQuestionReader {

    private static final Map<String, Cue> CUES = Map.ofEntries(
            Map.entry("ask", Cue.ASKS),
            Map.entry("wonder", Cue.WONDERS),
            Map.entry("vehicle", Cue.VEHICLE),
            Map.entry("in_stock", Cue.AVAILABILITY),
            Map.entry("sold", Cue.AVAILABILITY),
            Map.entry("sold_only", Cue.AVAILABILITY),
            Map.entry("did_sell", Cue.AVAILABILITY),
            Map.entry("how_many", Cue.HOW_MANY),
            Map.entry("cheaper", Cue.CHEAPER),
            Map.entry("newer", Cue.NEWER),
            Map.entry("fewer_miles", Cue.FEWER_MILES),
            Map.entry("compare", Cue.COMPARES),
            Map.entry("other_topic", Cue.OTHER_TOPIC),
            Map.entry("trade_in", Cue.OWN_VEHICLE),
            Map.entry("follow_up", Cue.FOLLOWS),
            Map.entry("anew", Cue.ANEW),
            Map.entry("it", Cue.POINTS),
            Map.entry("has", Cue.HAS),
            Map.entry("small", Cue.SMALL),
            Map.entry("details", Cue.DETAILS),
            Map.entry("elsewhere", Cue.ELSEWHERE),
            Map.entry("most_economical", Cue.ECONOMICAL),
            Map.entry("most_reliable", Cue.RELIABLE),
            Map.entry("definite", Cue.DEFINITE));

    /** What only opens a message; further in it is something else. */
    private static final Set<Cue> OPENINGS = Set.of(Cue.FOLLOWS, Cue.DEFINITE);

    /** How far behind "my" the name of the customer's own vehicle may stand. */
    private static final int OWN_WITHIN = 4;

    private static final int LATEST_YEAR = 2098;

    /** So many more known words make another language the likelier one. */
    private static final int CLEARLY = 2;

    private final StockWords stock;
    private final Market market;

    public VehicleQuestionReader(StockWords stock, Market market) {
        this.stock = stock;
        this.market = market;
    }

    /**
     * Reads a text whose language is a guess: another language that knows clearly more of its words is taken instead.
     */
    public VehicleQuestion readGuessing(String text, Language guess) {
        TokenRuns tokens = new TokenRuns(text);
        Pieces best = pieces(tokens, guess);
        if (best.plainWords() >= CLEARLY) {
            for (Language other : Words.mayBe(text)) {
                Pieces read = other == guess ? best : pieces(tokens, other);
                best = read.plainWords() <= best.plainWords() - CLEARLY ? read : best;
            }
        }
        return question(best);
    }

    public VehicleQuestion read(String text, Language language) {
        return question(pieces(new TokenRuns(text), language));
    }

    /** A text cut up by the words of one language, with and without what is said of the customer's own vehicle. */
    private record Pieces(List<Part> all, List<Part> wished) {

        int plainWords() {
            return (int) wished.stream().filter(Part::isPlain).count();
        }
    }

    private Pieces pieces(TokenRuns tokens, Language language) {
        List<Part> all = new PartReader(stock, language, tokens).read();
        return new Pieces(all, withoutOwnVehicle(all));
    }

    private VehicleQuestion question(Pieces pieces) {
        List<Part> all = pieces.all();
        List<Part> parts = pieces.wished();
        Set<Cue> cues = cues(all);
        Wishes wishes = new Wishes();
        new OrderReading(parts, wishes).read();
        if (new RangeReading(parts, wishes, market).read()) {
            cues.add(Cue.BUDGET);
        }
        new FactReading(parts, wishes, stock).read();
        return new VehicleQuestion(
                wishes.filters(),
                cues,
                all.stream()
                        .flatMap(part -> part.value("ordinal").stream())
                        .map(Integer::valueOf)
                        .toList(),
                values(all, "fact"),
                values(all, "unrecorded"),
                pieces.plainWords());
    }

    private static Set<Cue> cues(List<Part> parts) {
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        for (Part part : parts) {
            for (String meaning : part.meanings()) {
                Cue cue = CUES.get(meaning);
                boolean opens = cue != null && (!OPENINGS.contains(cue) || part == parts.getFirst());
                if (cue != null && opens) {
                    cues.add(cue);
                }
            }
        }
        return cues;
    }

    private static Set<String> values(List<Part> parts, String kind) {
        Set<String> values = new LinkedHashSet<>();
        parts.forEach(part -> part.value(kind).ifPresent(values::add));
        return values;
    }

    /** Leaves out what is said of the customer's own vehicle, up to the end of that clause. */
    private static List<Part> withoutOwnVehicle(List<Part> parts) {
        List<Part> rest = new ArrayList<>();
        boolean own = false;
        boolean told = false;
        for (int at = 0; at < parts.size(); at++) {
            Part part = parts.get(at);
            if (part.means("trade_in")
                    || part.means("my") && namesSoon(parts, at)
                    || part.means("i_have") && describesSoon(parts, at)) {
                own = true;
                told = true;
            } else if (part.stopBefore() || part.means("ask")) {
                own = false;
            }
            told &= own || part.name() == null;
            if (!own && !(told && isDistance(part))) {
                rest.add(part);
            }
        }
        return rest;
    }

    private static boolean describesSoon(List<Part> parts, int at) {
        return parts.subList(at + 1, Math.min(parts.size(), at + OWN_WITHIN)).stream()
                .takeWhile(part -> !part.means("ask") && !part.stopBefore() && isYearAtMost(part))
                .anyMatch(part -> part.name() != null
                        || part.value("fuel").isPresent()
                        || part.value("body").isPresent());
    }

    /** "I have a Swift, 70,000 km": further on it is told of the same one. */
    private static boolean isDistance(Part part) {
        return part.quantity() != null
                && (part.quantity().unit() == Quantity.Unit.KM
                        || part.quantity().unit() == Quantity.Unit.MILE);
    }

    /** "I have a 2015 Swift": a year belongs to the vehicle, any other figure to something else. */
    private static boolean isYearAtMost(Part part) {
        return part.quantity() == null || part.quantity().looksLikeYear(LATEST_YEAR);
    }

    private static boolean namesSoon(List<Part> parts, int at) {
        return parts.subList(at + 1, Math.min(parts.size(), at + OWN_WITHIN)).stream()
                .takeWhile(part -> !part.means("ask") && !part.means("for") && !part.stopBefore())
                .anyMatch(part -> part.name() != null);
    }
}
