package dev.parley.nlu.intent;

import dev.parley.nlu.Entity;
import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Utterance;
import dev.parley.shared.Language;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what the customer wants. */
@Component
public class IntentClassifier {

    /** The intents of an utterance, best first; none when it only answers what was asked. */
    public List<IntentScore> classify(Utterance utterance, Language language, List<Entity> entities) {
        return List.of();
    }
}
