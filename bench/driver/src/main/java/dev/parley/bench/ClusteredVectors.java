package dev.parley.bench;

import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Gives every text a random unit vector near one of a few hundred centres, always the same for the same text. */
final class ClusteredVectors implements Embedder {

    private static final int CENTRES = 500;
    private static final double SPREAD = 0.8;

    private final EmbeddingModel model;
    private final float[][] centres = new float[CENTRES][];

    ClusteredVectors(EmbeddingModel model) {
        this.model = model;
        RandomGenerator random = random(1);
        for (int i = 0; i < CENTRES; i++) {
            centres[i] = unit(random, new float[model.dimension()], 1);
        }
    }

    @Override
    public EmbeddingModel model() {
        return model;
    }

    @Override
    public float[] embed(String text) {
        RandomGenerator random = random(text.hashCode());
        return unit(random, centres[random.nextInt(CENTRES)], SPREAD / Math.sqrt(model.dimension()));
    }

    private static RandomGenerator random(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    private static float[] unit(RandomGenerator random, float[] centre, double spread) {
        float[] vector = new float[centre.length];
        double length = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = (float) (centre[i] + spread * random.nextGaussian());
            length += vector[i] * vector[i];
        }
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= (float) Math.sqrt(length);
        }
        return vector;
    }
}
