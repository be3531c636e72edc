package dev.parley.eval;

import java.util.Set;
import java.util.TreeSet;

/**
 * What came back for a vehicle question.
 *
 * @param shown what was said to match; neighbours that were offered instead are not in it
 * @param total how many the reply says there are
 */
record StockAnswer(VehicleQuestion question, Set<String> shown, int total, String match, String reply) {

    boolean exact() {
        return shown.equals(question.matches()) && total == question.matches().size();
    }

    double f1() {
        if (shown.isEmpty() && question.matches().isEmpty()) {
            return 1;
        }
        Set<String> both = new TreeSet<>(shown);
        both.retainAll(question.matches());
        return 2.0 * both.size() / (shown.size() + question.matches().size());
    }
}
