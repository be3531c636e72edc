package dev.parley.nlu.intent;

import java.util.List;

/**
 * The classifier of the product, taught with somebody else's examples. Its confidence is the mean of what the model gives
 * the best intent and of how near the nearest example is; below a threshold a text is taken to want nothing known.
 */
final class IntentEngine {

    /** @param confidence 0 to 1 */
    record Guess(String intent, double confidence) {

        String above(double threshold) {
            return confidence < threshold ? LabelledText.OUT_OF_SCOPE : intent;
        }
    }

    private final List<LabelledText> examples;
    private final List<String> intents;
    private final LogisticModel model;

    private IntentEngine(List<LabelledText> examples) {
        this.examples = examples;
        intents = examples.stream().map(LabelledText::intent).distinct().toList();
        model = LogisticModel.train(
                examples.stream().map(LabelledText::features).toList(),
                examples.stream()
                        .mapToInt(example -> intents.indexOf(example.intent()))
                        .toArray(),
                intents.size());
    }

    static IntentEngine of(List<LabelledText> examples) {
        return new IntentEngine(
                examples.stream().filter(example -> !example.isOutOfScope()).toList());
    }

    Guess guess(LabelledText text) {
        float[] scores = model.scores(text.features());
        LogisticModel.softmax(scores);
        int best = 0;
        for (int at = 1; at < scores.length; at++) {
            best = scores[at] > scores[best] ? at : best;
        }
        return new Guess(intents.get(best), (scores[best] + nearest(text.vector())) / 2);
    }

    private double nearest(float[] vector) {
        float nearest = 0;
        for (LabelledText example : examples) {
            float[] other = example.vector();
            float product = 0;
            for (int at = 0; at < vector.length; at++) {
                product += vector[at] * other[at];
            }
            nearest = Math.max(nearest, product);
        }
        return nearest;
    }
}
