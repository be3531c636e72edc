package dev.parley.conversation.turn;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Intents;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Chooses the one question a reply ends with, and whether it fits there. */
final class NextQuestion {

    private static final Pattern QUESTION = Pattern.compile("[^.!?।\\n]*\\?");

    private NextQuestion() {}

    /** At most one question: what a command needs first, else the most urgent thing worth knowing. */
    static @Nullable Question of(List<Performed> performed, List<Contributed> contributed) {
        List<Question> asked = performed.stream()
                .map(Performed::outcome)
                .map(Outcome::question)
                .filter(Objects::nonNull)
                .toList();
        Stream<Question> worthKnowing = contributed.stream().flatMap(part -> part.contribution().questions().stream());
        return asked.stream()
                .filter(NextQuestion::isNeeded)
                .findFirst()
                .orElseGet(() -> Stream.concat(asked.stream(), worthKnowing)
                        .max(Comparator.comparingInt(Question::urgency))
                        .orElse(null));
    }

    /** After an answer a question fits only where the talk is of buying; elsewhere it would be an interrogation. */
    static boolean isSelling(TurnContext turn, List<Contributed> contributed) {
        return contributed.stream().anyMatch(Contributed::noted)
                || turn.understanding()
                        .isAbout(
                                Intents.BUY, Intents.FINANCE, Intents.TEST_DRIVE, Intents.EXCHANGE, Intents.COMPARISON);
    }

    /** A question of a skill's own that is new shows that it understood. */
    static boolean isAskedAgain(@Nullable Question question, TurnContext turn) {
        return question != null && question.key().equals(turn.state().pending());
    }

    static boolean isNeeded(@Nullable Question question) {
        return question != null && question.urgency() >= Question.NEEDED;
    }

    /** A courtesy that ends in a question of its own leaves it out where another one follows. */
    static List<Statement> withoutOtherQuestions(List<Statement> said) {
        return said.stream()
                .map(one -> one.evidence().stream().allMatch(Evidence.OfDialogue.class::isInstance)
                        ? new Statement(
                                QUESTION.matcher(one.text()).replaceAll("").strip(), one.evidence())
                        : one)
                .filter(one -> !one.text().isEmpty())
                .toList();
    }
}
