package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.shared.Language;
import java.util.HashMap;
import java.util.Map;

/** The texts of one turn as questions about stock, each read once. */
final class StockReadings {

    private final VehicleQuestionReader reader;
    private final Language language;
    private final Map<String, VehicleQuestion> read = new HashMap<>();

    StockReadings(VehicleQuestionReader reader, Language language) {
        this.reader = reader;
        this.language = language;
    }

    VehicleQuestion of(String text) {
        return read.computeIfAbsent(text, fresh -> reader.readGuessing(fresh, language));
    }
}
