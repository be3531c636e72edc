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

    /** A question word comes within so many words. */
    private static final int OPENING = 3;

    /** Languages that leave the question word where the answer would stand. */
    private static final Set<Language> ASKING_ANYWHERE =
            Set.of(Language.HINDI, Language.HINGLISH, Language.MARATHI, Language.GUJARATI);

    /** Whoever says more than that says something. */
    private static final int HESITATION = 7;

    private final Map<Language, Pattern> words = new EnumMap<>(Language.class);
    private final Map<Language, Pattern> statements = new EnumMap<>(Language.class);
    private final Map<Language, Pattern> hesitations = new EnumMap<>(Language.class);
    private final ContentWords contentWords;

    Questions(WordLists lists, ContentWords contentWords) {
        this.contentWords = contentWords;
        for (Language language : Language.values()) {
            words.put(language, lists.anyOf(language, "question"));
            statements.put(language, lists.anyOf(language, "statement"));
            hesitations.put(language, lists.anyOf(language, "hesitation"));
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

    public boolean isMarked(Understanding understanding) {
        return MARK.matcher(understanding.text()).find();
    }

    /** Whether it asks by a mark or by its first words, and not by a word somewhere in it. */
    public boolean opensAQuestion(Understanding understanding) {
        String text = understanding.text();
        var word = words.getOrDefault(understanding.language(), MARK).matcher(text);
        return MARK.matcher(text).find()
                || word.find() && ASKING_ANYWHERE.contains(understanding.language())
                || word.hasMatch() && text.substring(0, word.start()).split("\\s+").length <= OPENING;
    }

    /** Whether it tells something, by its first word and without a mark: "my sister has one". */
    public boolean isStatement(Understanding understanding) {
        String text = understanding.text().strip();
        var opening = statements.getOrDefault(understanding.language(), MARK).matcher(text);
        return opening.lookingAt()
                && !MARK.matcher(text).find()
                && !words.getOrDefault(understanding.language(), MARK)
                        .matcher(text)
                        .find();
    }

    /** Whether a part of a message only tells something: "I have a 2016 Odyssey" beside a question. */
    public boolean tells(String part, Understanding whole) {
        return statements
                        .getOrDefault(whole.language(), MARK)
                        .matcher(part.strip())
                        .lookingAt()
                && !asks(part, whole);
    }

    /** Whether it puts off an answer: "let me think". */
    public boolean hesitates(Understanding understanding) {
        String text = understanding.text();
        return text.strip().split("\\s+").length <= HESITATION
                && !MARK.matcher(text).find()
                && hesitations
                        .getOrDefault(understanding.language(), MARK)
                        .matcher(text)
                        .find();
    }

    /** Whether an utterance, beside the facts it tells, has a subject of its own. */
    public boolean hasSubject(Understanding understanding) {
        return contentWords.besideFacts(understanding).size() >= SUBJECT;
    }

    /** Whether a part of a message asks, where other parts of it only tell: "can I come at 10? I'm Josh". */
    public boolean asks(String part, Understanding whole) {
        return MARK.matcher(part).find()
                || words.getOrDefault(whole.language(), MARK).matcher(part).find();
    }

    public boolean hasSubject(String text) {
        return !contentWords.of(text).isEmpty();
    }

    /** Whether it asks, and about something. */
    public boolean asksAbout(Understanding understanding) {
        return MARK.matcher(understanding.text()).find() && hasSubject(understanding);
    }
}
