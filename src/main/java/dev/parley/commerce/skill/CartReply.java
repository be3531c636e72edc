package dev.parley.commerce.skill;

import dev.parley.conversation.skill.DisplayedList;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a command of the cart.
 *
 * @param totalled whether the cart's total belongs behind it
 */
record CartReply(
        List<Statement> statements,
        @Nullable Question question,
        @Nullable DisplayedList list,
        boolean totalled) {

    CartReply {
        statements = List.copyOf(statements);
    }

    static CartReply of(Statement statement) {
        return new CartReply(List.of(statement), null, null, true);
    }

    static CartReply asking(List<Statement> statements, Question question) {
        return new CartReply(statements, question, null, false);
    }

    CartReply withoutTotal() {
        return new CartReply(statements, question, list, false);
    }

    /** What it says, and behind it what another asks. */
    CartReply then(CartReply asking) {
        List<Statement> both = new ArrayList<>(statements);
        both.addAll(asking.statements());
        return new CartReply(both, asking.question(), asking.list(), totalled);
    }

    /** Without a question that has to wait for another one; what only serves it is left out with it. */
    CartReply waiting() {
        boolean options = list != null || question != null && question.key().equals(CartSkill.WHICH);
        return new CartReply(options ? List.of() : statements, null, null, false);
    }
}
