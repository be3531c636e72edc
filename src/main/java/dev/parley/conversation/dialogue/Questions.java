package dev.parley.conversation.dialogue;

import dev.parley.nlu.Intents;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Tells whether an utterance asks something. */
@Component
public class Questions {

    private static final Pattern MARK = Pattern.compile("[?¿？]");

    /** Intents that ask by their nature, question mark or not. */
    private static final Set<String> ASKING =
            Set.of(Intents.INFO, Intents.COMPARISON, Intents.DELIVERY_UPDATE, Intents.ORDER_STATUS);

    /** From this many words of substance on, a question has a subject. */
    private static final int SUBJECT = 2;

    private final Map<Language, Pattern> words = new EnumMap<>(Language.class);
    private final ContentWords contentWords;

    Questions(WordLists lists, ContentWords contentWords) {
        this.contentWords = contentWords;
        for (Language language : Language.values()) {
            words.put(language, lists.anyOf(language, "question"));
        }
    }

    public boolean isQuestion(Understanding understanding) {
        String text = understanding.text();
        return MARK.matcher(text).find()
                || understanding
                        .intent()
                        .filter(best -> ASKING.contains(best.name()))
                        .isPresent()
                || words.getOrDefault(understanding.language(), MARK)
                        .matcher(text)
                        .find();
    }

    /** Whether an utterance, beside the facts it tells, has a subject of its own. */
    public boolean hasSubject(Understanding understanding) {
        return contentWords.besideFacts(understanding).size() >= SUBJECT;
    }

    /** Whether it asks, and about something. */
    public boolean asksAbout(Understanding understanding) {
        return MARK.matcher(understanding.text()).find() && hasSubject(understanding);
    }
}
