package dev.parley.commerce.vehicle;

import dev.parley.commerce.vehicle.VehicleQuestion.Cue;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.EnumSet;
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
            Map.entry("trade_in", Cue.OWN_VEHICLE));

    private final StockWords stock;
    private final Market market;

    public VehicleQuestionReader(StockWords stock, Market market) {
        this.stock = stock;
        this.market = market;
    }

    public VehicleQuestion read(String text, Language language) {
        List<Part> all = new PartReader(stock, language, text).read();
        Set<Cue> cues = EnumSet.noneOf(Cue.class);
        for (Part part : all) {
            part.meanings().forEach(meaning -> {
                Cue cue = CUES.get(meaning);
                if (cue != null) {
                    cues.add(cue);
                }
            });
        }
        List<Part> parts = withoutOwnVehicle(all);
        Wishes wishes = new Wishes();
        new OrderReading(parts, wishes).read();
        if (new RangeReading(parts, wishes, market).read()) {
            cues.add(Cue.BUDGET);
        }
        new FactReading(parts, wishes, stock).read();
        return new VehicleQuestion(wishes.filters(), cues);
    }

    /** Leaves out what is said of the customer's own vehicle, up to the end of that clause. */
    private static List<Part> withoutOwnVehicle(List<Part> parts) {
        List<Part> rest = new ArrayList<>();
        boolean own = false;
        for (Part part : parts) {
            if (part.means("trade_in")) {
                own = true;
            } else if (part.stopBefore() || part.means("ask")) {
                own = false;
            }
            if (!own) {
                rest.add(part);
            }
        }
        return rest;
    }
}
