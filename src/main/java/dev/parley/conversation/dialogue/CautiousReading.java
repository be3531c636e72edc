package dev.parley.conversation.dialogue;

import dev.parley.nlu.IntentScore;
import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Believes a reading that would accuse, end or hand over a conversation only when it is sure of it. */
@Component
public class CautiousReading {

    private static final Map<String, Double> NEEDED = Map.of(
            Intents.COMPLAINT, 0.6,
            Intents.ABUSE, 0.8,
            Intents.OPT_OUT, 0.5,
            Intents.SMALL_TALK, 0.6,
            Intents.GOODBYE, 0.6,
            Intents.ESCALATION, 0.5);

    /** The understanding without such intents that it is not sure enough of. */
    public Understanding settle(Understanding read) {
        List<IntentScore> believed = read.intents().stream()
                .filter(intent -> intent.confidence() >= NEEDED.getOrDefault(intent.name(), 0.0))
                .toList();
        return believed.size() == read.intents().size()
                ? read
                : new Understanding(
                        read.text(),
                        read.language(),
                        read.languageConfidence(),
                        believed,
                        read.entities(),
                        read.injectionScore());
    }
}
