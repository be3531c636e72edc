package dev.parley.nlu.guard;

import dev.parley.nlu.guard.InjectionModel.Levels;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Learns an {@link InjectionModel} from examples; the same examples give the same model. */
final class InjectionLearner {

    private static final int EPOCHS = 6;
    private static final double RATE = 0.05;
    private static final double DECAY = 1e-5;
    private static final double SMALL = 1e-3;
    private static final double SLOW = 0.01;

    /** @param instructs whether it is an attempt */
    record Example(String text, boolean instructs) {}

    private record Case(int[] features, float[] values, boolean instructs, double weight) {}

    private final float[] weights = new float[InjectionFeatures.SIZE];
    private final float[] seen = new float[InjectionFeatures.SIZE];
    private double bias;

    private InjectionLearner() {}

    static InjectionModel learn(List<Example> examples) {
        List<int[]> counted = examples.stream()
                .map(one -> InjectionFeatures.of(InjectionFeatures.words(one.text())))
                .toList();
        Levels rarity = Levels.of(rarity(counted));
        long attempts = examples.stream().filter(Example::instructs).count();
        // Both kinds count the same, however many there are of each.
        double rare = Math.sqrt((double) (examples.size() - attempts) / Math.max(1, attempts));
        List<Case> cases = new ArrayList<>();
        for (int i = 0; i < examples.size(); i++) {
            boolean instructs = examples.get(i).instructs();
            int[] distinct = InjectionFeatures.distinct(counted.get(i));
            cases.add(new Case(
                    distinct,
                    InjectionModel.values(counted.get(i), distinct, rarity::at),
                    instructs,
                    instructs ? rare : 1));
        }
        InjectionLearner learner = new InjectionLearner();
        Random order = new Random(1);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            Collections.shuffle(cases, order);
            cases.forEach(learner::learn);
        }
        return new InjectionModel(Levels.of(learner.weights), rarity, learner.bias);
    }

    private void learn(Case one) {
        double error = (one.instructs() ? 1 : 0) - 1 / (1 + Math.exp(-odds(one)));
        double pull = error * one.weight();
        for (int i = 0; i < one.features().length; i++) {
            int feature = one.features()[i];
            double slope = pull * one.values()[i] - DECAY * weights[feature];
            seen[feature] += (float) (slope * slope);
            weights[feature] += (float) (RATE * slope / (SMALL + Math.sqrt(seen[feature])));
        }
        bias += SLOW * pull;
    }

    private double odds(Case one) {
        double sum = bias;
        for (int i = 0; i < one.features().length; i++) {
            sum += weights[one.features()[i]] * one.values()[i];
        }
        return sum;
    }

    private static float[] rarity(List<int[]> counted) {
        int[] texts = new int[InjectionFeatures.SIZE];
        for (int[] features : counted) {
            for (int feature : InjectionFeatures.distinct(features)) {
                texts[feature]++;
            }
        }
        float[] rarity = new float[InjectionFeatures.SIZE];
        for (int i = 0; i < rarity.length; i++) {
            rarity[i] = (float) (1 + Math.log((1.0 + counted.size()) / (1.0 + texts[i])));
        }
        return rarity;
    }
}
