package dev.parley.nlu.intent;

import dev.parley.nlu.intent.IntentData.Example;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Examples that a business adds to those of its profile. They are not learned from: whatever is worded like one is raised
 * towards its intent, so that a change holds at once and costs no memory.
 */
final class OwnExamples {

    static final OwnExamples NONE = new OwnExamples(List.of());

    /** What is less alike says nothing. */
    private static final double ALIKE = 0.45;

    /** What a wording that is the example's own adds to the log odds. */
    private static final double SAME = 9;

    private final List<Known> known;

    private record Known(String intent, Features features) {}

    OwnExamples(List<Example> examples) {
        known = examples.stream()
                .map(example -> new Known(example.intent(), Features.of(Words.of(example.text()))))
                .toList();
    }

    /** What each intent gains in log odds for a text, by the example that is most like it. */
    Map<String, Double> gains(String text) {
        Map<String, Double> gains = new HashMap<>();
        if (known.isEmpty()) {
            return gains;
        }
        Map<Integer, Float> said = Features.of(Words.of(text)).bySlot();
        for (Known example : known) {
            double alike = example.features().product(said);
            if (alike >= ALIKE) {
                gains.merge(example.intent(), SAME * (alike - ALIKE) / (1 - ALIKE), Math::max);
            }
        }
        return gains;
    }
}
