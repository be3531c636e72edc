package dev.parley.nlu.intent;

import dev.parley.nlu.IntentScore;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The intents of a text.
 *
 * @param scores every intent, best first; the confidences add up to 1
 * @param ruled those that a rule spoke for
 */
record Ranking(List<IntentScore> scores, Set<String> ruled) {

    Ranking {
        scores = List.copyOf(scores);
        ruled = Set.copyOf(ruled);
    }

    /** From log odds. */
    static Ranking of(List<String> intents, float[] logOdds, Set<String> ruled) {
        float[] confidences = logOdds.clone();
        LogisticModel.softmax(confidences);
        return new Ranking(
                IntStream.range(0, confidences.length)
                        .mapToObj(at -> new IntentScore(intents.get(at), confidences[at]))
                        .sorted(Comparator.comparingDouble(IntentScore::confidence)
                                .reversed())
                        .toList(),
                ruled);
    }

    /** The same with some intents likelier, or less likely, by what is added to their log odds. */
    Ranking raised(Map<String, Double> logOdds) {
        List<String> intents = scores.stream().map(IntentScore::name).toList();
        float[] moved = new float[intents.size()];
        for (int at = 0; at < moved.length; at++) {
            IntentScore score = scores.get(at);
            moved[at] =
                    (float) (Math.log(Math.max(score.confidence(), 1e-9)) + logOdds.getOrDefault(score.name(), 0.0));
        }
        return of(intents, moved, ruled);
    }

    IntentScore best() {
        return scores.getFirst();
    }

    boolean isBest(Set<String> names) {
        return names.contains(best().name());
    }
}
