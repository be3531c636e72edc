package dev.parley.nlu;

import dev.parley.shared.Language;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What an utterance means, as far as it could be read.
 *
 * @param language the language it is in, one of those spoken here
 * @param languageConfidence 0 to 1
 * @param intents best first, confidences 0 to 1; empty when it only answers a pending question
 * @param entities in order of appearance
 * @param injectionScore 0 to 1, how much it reads like an attempt to instruct the assistant
 */
public record Understanding(
        String text,
        Language language,
        double languageConfidence,
        List<IntentScore> intents,
        List<Entity> entities,
        double injectionScore) {

    public Understanding {
        intents = List.copyOf(intents);
        entities = List.copyOf(entities);
    }

    /** The likeliest intent; empty when the utterance only answers a pending question. */
    public Optional<IntentScore> intent() {
        return intents.isEmpty() ? Optional.empty() : Optional.of(intents.getFirst());
    }

    /** Whether the likeliest intent is one of these. */
    public boolean isAbout(String... names) {
        return !intents.isEmpty()
                && Arrays.asList(names).contains(intents.getFirst().name());
    }

    public Stream<Entity> all(String entityName) {
        return entities.stream().filter(entity -> entity.name().equals(entityName));
    }

    /** The last one of that name: in "35k, no, 40k" the later one counts. */
    public Optional<Entity> entity(String name) {
        return all(name).reduce((earlier, later) -> later);
    }

    /** Score from which an utterance is treated as an attempt to instruct the assistant. */
    public static final double INJECTION_SUSPECTED = 0.5;

    public boolean injectionSuspected() {
        return injectionScore >= INJECTION_SUSPECTED;
    }
}
