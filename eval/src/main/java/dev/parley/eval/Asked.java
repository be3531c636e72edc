package dev.parley.eval;

import java.util.List;

/**
 * What came back for a question.
 *
 * @param ranking external ids of the documents found, best first
 * @param tokens of the model, 0 when none was asked
 */
record Asked(
        Question question,
        List<String> ranking,
        String reply,
        String band,
        boolean refused,
        String receiptId,
        int tokens) {

    boolean hit(int depth) {
        return ranking.stream().limit(depth).anyMatch(question.answerDocuments()::contains);
    }

    boolean allWithin(int depth) {
        return ranking.stream().limit(depth).toList().containsAll(question.answerDocuments());
    }

    boolean complete() {
        return !refused
                && question.mustContain().stream().allMatch(wanted -> Matching.holds(reply, wanted))
                && !saysForbidden();
    }

    boolean saysForbidden() {
        return question.mustNotContain().stream().anyMatch(forbidden -> Matching.holds(reply, forbidden));
    }

    boolean falseFigure() {
        return !question.answerable() && !refused && saysForbidden();
    }

    boolean wrong() {
        return question.answerable() ? !complete() : !refused;
    }
}
