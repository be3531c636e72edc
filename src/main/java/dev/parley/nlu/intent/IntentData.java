package dev.parley.nlu.intent;

import dev.parley.shared.Language;
import java.util.List;
import java.util.regex.Pattern;

/** What one profile's files say about its intents. */
record IntentData(List<Example> examples, List<Rule> rules) {

    /** Something a customer might write. */
    record Example(String intent, Language language, String text) {}

    /**
     * A wording that speaks for an intent, or against it.
     *
     * @param gain what it adds to the intent's log odds
     * @param pattern matched against {@link Words#spaced()}
     */
    record Rule(String intent, Language language, double gain, Pattern pattern) {}

    IntentData {
        examples = List.copyOf(examples);
        rules = List.copyOf(rules);
    }
}
