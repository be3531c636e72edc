package dev.parley.nlu.intent;

import java.util.HashMap;
import java.util.Map;

/** What texts want against what was understood. */
final class Confusion {

    private final Map<String, Integer> wanted = new HashMap<>();
    private final Map<String, Integer> understood = new HashMap<>();
    private final Map<String, Integer> right = new HashMap<>();
    private int all;

    void count(String intent, String guess) {
        all++;
        wanted.merge(intent, 1, Integer::sum);
        understood.merge(guess, 1, Integer::sum);
        if (intent.equals(guess)) {
            right.merge(intent, 1, Integer::sum);
        }
    }

    double inScope() {
        int nothing = wanted.getOrDefault(LabelledText.OUT_OF_SCOPE, 0);
        return share(sum(right) - right.getOrDefault(LabelledText.OUT_OF_SCOPE, 0), all - nothing);
    }

    double outOfScopeRecall() {
        return share(
                right.getOrDefault(LabelledText.OUT_OF_SCOPE, 0), wanted.getOrDefault(LabelledText.OUT_OF_SCOPE, 0));
    }

    boolean hasOutOfScope() {
        return wanted.containsKey(LabelledText.OUT_OF_SCOPE);
    }

    /** Matthews' correlation coefficient over all classes. */
    double correlation() {
        double products = 0;
        double wantedSquares = 0;
        for (var one : wanted.entrySet()) {
            products += (double) one.getValue() * understood.getOrDefault(one.getKey(), 0);
            wantedSquares += (double) one.getValue() * one.getValue();
        }
        double understoodSquares = understood.values().stream()
                .mapToDouble(count -> (double) count * count)
                .sum();
        double total = (double) all * all;
        double spread = Math.sqrt(total - wantedSquares) * Math.sqrt(total - understoodSquares);
        return spread == 0 ? 0 : ((double) sum(right) * all - products) / spread;
    }

    private static int sum(Map<String, Integer> counts) {
        return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
