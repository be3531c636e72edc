package dev.parley.conversation.turn;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.knowledge.Band;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply before it passed the last check.
 *
 * @param statements in order
 * @param question the one question asked, or null
 * @param list the list shown, or null
 * @param confidence 0 to 1, or null when nothing was asked of knowledge or stock
 * @param misses questions that nothing answered
 */
record Draft(
        List<Statement> statements,
        @Nullable Question question,
        @Nullable DisplayedList list,
        Band band,
        @Nullable Double confidence,
        List<Enquiry> misses) {

    Draft {
        statements = List.copyOf(statements);
        misses = List.copyOf(misses);
    }

    Draft withStatements(List<Statement> checked) {
        return new Draft(checked, question, list, band, confidence, misses);
    }
}
