package dev.parley.conversation.askback;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A message that may mean two things, as the dialogue remembers it until the customer says which.
 *
 * @param text the message
 * @param language it is in
 * @param pending the question it may have answered; empty for none
 * @param readings the two, the likelier first
 */
record Doubt(String text, Language language, String pending, List<Reading> readings) {

    private static final String TEXT = "text";
    private static final String LANGUAGE = "language";
    private static final String PENDING = "pending";
    private static final String READINGS = "readings";
    private static final String INTENT = "intent";
    private static final String LABEL = "label";

    /** @param label what would be done, as the customer was told */
    record Reading(String intent, String label) {}

    Doubt {
        readings = List.copyOf(readings);
    }

    /** The one that is open; empty when none is. */
    static Optional<Doubt> of(TurnContext turn) {
        Map<String, Object> kept = turn.state().memory(AskBackSkill.NAME);
        if (!turn.isPending(AskBackSkill.QUESTION) || !(kept.get(READINGS) instanceof List<?> readings)) {
            return Optional.empty();
        }
        return Optional.of(new Doubt(
                String.valueOf(kept.get(TEXT)),
                Language.of(String.valueOf(kept.get(LANGUAGE))),
                String.valueOf(kept.get(PENDING)),
                readings.stream().map(Doubt::reading).toList()));
    }

    private static Reading reading(Object kept) {
        Map<?, ?> reading = (Map<?, ?>) kept;
        return new Reading(String.valueOf(reading.get(INTENT)), String.valueOf(reading.get(LABEL)));
    }

    Map<String, Object> memory() {
        return Map.of(
                TEXT,
                text,
                LANGUAGE,
                language.code(),
                PENDING,
                pending,
                READINGS,
                readings.stream()
                        .map(reading -> Map.of(INTENT, reading.intent(), LABEL, reading.label()))
                        .toList());
    }
}
