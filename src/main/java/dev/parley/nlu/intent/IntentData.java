package dev.parley.nlu.intent;

import dev.parley.shared.Language;
import java.util.List;
import java.util.regex.Pattern;

/** What one profile's files say about its intents. */
record IntentData(List<Example> examples, List<Rule> rules) {

    /** Something a customer might write. */
    record Example(String intent, Language language, String text) {}

    /** A wording that as good as settles an intent; matched against {@link Words#spaced()}. */
    record Rule(String intent, Language language, Pattern pattern) {}

    IntentData {
        examples = List.copyOf(examples);
        rules = List.copyOf(rules);
    }
}
