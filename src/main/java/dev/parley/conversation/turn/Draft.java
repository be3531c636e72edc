package dev.parley.conversation.turn;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Band;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A reply before it passed the last check.
 *
 * @param statements in order
 * @param question the one question asked, or null
 * @param list the list shown, or null
 * @param confidence 0 to 1, or null when nothing was asked of knowledge or stock
 * @param misses questions that nothing answered
 * @param worded the statements in a model's words, checked; null when they are said as they are
 */
record Draft(
        List<Statement> statements,
        @Nullable Question question,
        @Nullable DisplayedList list,
        Band band,
        @Nullable Double confidence,
        List<Enquiry> misses,
        @Nullable String worded) {

    Draft {
        statements = List.copyOf(statements);
        misses = List.copyOf(misses);
    }

    Draft(
            List<Statement> statements,
            @Nullable Question question,
            @Nullable DisplayedList list,
            Band band,
            @Nullable Double confidence,
            List<Enquiry> misses) {
        this(statements, question, list, band, confidence, misses, null);
    }

    Draft withStatements(List<Statement> checked) {
        return new Draft(checked, question, list, band, confidence, misses, worded);
    }

    Draft closedWith(List<Statement> closers) {
        return closers.isEmpty()
                ? this
                : withStatements(
                        Stream.concat(statements.stream(), closers.stream()).toList());
    }

    Draft inWords(String checked) {
        return new Draft(statements, question, list, band, confidence, misses, checked);
    }
}
