package dev.parley.commerce.skill;

import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Language;
import java.util.HashMap;
import java.util.Map;

/** The texts of one turn as questions about stock, each read once. */
final class StockReadings {

    private final VehicleQuestionReader reader;
    private final Language language;
    private final StockNeeds needs;
    private final Map<String, VehicleQuestion> read = new HashMap<>();

    StockReadings(VehicleQuestionReader reader, TurnContext turn) {
        this.reader = reader;
        this.language = turn.understanding().language();
        this.needs = new StockNeeds(turn);
    }

    VehicleQuestion of(String text) {
        return read.computeIfAbsent(text, fresh -> needs.in(fresh, reader.readGuessing(fresh, language)));
    }
}
