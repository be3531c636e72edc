package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Language;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The question asked last, in its words, so that it can be asked again after something that did not answer it. */
public final class OpenQuestion {

    /** Where it is kept in the memory of a conversation. */
    public static final String MEMORY = "question";

    private static final String TEXT = "text";
    private static final String REPLIES = "replies";
    private static final String LANGUAGE = "language";

    private OpenQuestion() {}

    public static Map<String, Object> write(@Nullable Question asked, Language language) {
        return asked == null
                ? Map.of()
                : Map.of(TEXT, asked.text(), REPLIES, asked.quickReplies(), LANGUAGE, language.code());
    }

    /** Empty when none is open, or it was asked in another language. */
    static Optional<Question> of(TurnContext turn) {
        String pending = turn.state().pending();
        Map<String, Object> kept = turn.state().memory(MEMORY);
        if (pending == null
                || !(kept.get(TEXT) instanceof String text)
                || !turn.language().code().equals(kept.get(LANGUAGE))) {
            return Optional.empty();
        }
        List<String> replies = kept.get(REPLIES) instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
        return Optional.of(new Question(pending, text, replies, Question.NEEDED));
    }
}
