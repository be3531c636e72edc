package dev.parley.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.parley.llm.Embedder;
import org.junit.jupiter.api.Test;

/** What every embedder promises. */
abstract class EmbedderContract {

    protected abstract Embedder embedder();

    @Test
    void answersWithUnitVectorsOfTheModelsDimension() {
        float[] vector = embedder().embed("Do you offer financing?");

        assertThat(vector).hasSize(embedder().model().dimension());
        assertThat(dot(vector, vector)).isCloseTo(1.0, within(1e-3));
    }

    @Test
    void embedsTheSameTextTheSameWay() {
        float[] first = embedder().embed("opening hours");
        float[] second = embedder().embed("opening hours");

        assertThat(dot(first, second)).isCloseTo(1.0, within(1e-3));
    }

    @Test
    void putsLikeMeaningsNearerThanUnlikeOnes() {
        float[] loan = embedder().embed("How do I get a car loan?");
        float[] financing = embedder().embed("vehicle financing options");
        float[] pizza = embedder().embed("a pizza with extra cheese");

        assertThat(dot(loan, financing)).isGreaterThan(dot(loan, pizza) + 0.2);
    }

    @Test
    void takesEmptyAndVeryLongTexts() {
        assertThat(embedder().embed("")).hasSize(embedder().model().dimension());
        assertThat(embedder().embed("word ".repeat(3_000)))
                .hasSize(embedder().model().dimension());
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
