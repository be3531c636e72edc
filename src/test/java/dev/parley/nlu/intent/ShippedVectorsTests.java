package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.onnxruntime.OrtException;
import dev.parley.llm.provider.OnnxEmbedder;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ShippedVectorsTests {

    @Test
    void comeWithEveryEnglishExample() {
        ShippedVectors shipped = ShippedVectors.of("all-minilm-l6-v2-q", 384);

        List<String> without = ShippedVectorsWriter.texts().stream()
                .filter(text -> shipped.find(text) == null)
                .toList();

        assertThat(without)
                .as("examples without a vector: run ShippedVectorsWriter")
                .isEmpty();
    }

    @Test
    void pointWhereTheModelPoints() throws OrtException {
        try (OnnxEmbedder embedder = OnnxEmbedder.bundled()) {
            ShippedVectors shipped =
                    ShippedVectors.of(embedder.model().name(), embedder.model().dimension());
            for (String text : ShippedVectorsWriter.texts().subList(0, 5)) {
                float[] vector = Objects.requireNonNull(shipped.find(text));

                assertThat(product(vector, embedder.embed(text))).as(text).isCloseTo(1, within(0.001));
            }
        }
    }

    @Test
    void areNoneForAnotherModel() {
        assertThat(ShippedVectors.of("another", 2).find("I want to buy a car")).isNull();
    }

    private static double product(float[] one, float[] other) {
        double sum = 0;
        for (int at = 0; at < one.length; at++) {
            sum += one[at] * other[at];
        }
        return sum;
    }
}
