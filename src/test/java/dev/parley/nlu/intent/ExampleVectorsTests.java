package dev.parley.nlu.intent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.llm.Embedder;
import dev.parley.llm.EmbeddingModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExampleVectorsTests {

    @TempDir
    private Path folder;

    private final List<String> embedded = new ArrayList<>();

    @Test
    void keepsVectorsForTheNextStart() {
        List<float[]> first = vectors("a model").of(List.of("hello", "a red car"));
        List<float[]> second = vectors("a model").of(List.of("hello", "a red car"));

        assertThat(embedded).containsExactly("hello", "a red car");
        assertThat(second).usingRecursiveComparison().isEqualTo(first);
    }

    @Test
    void makesThemAgainWhenTheExamplesOrTheModelChange() {
        vectors("a model").of(List.of("hello"));
        vectors("a model").of(List.of("hullo"));
        vectors("another").of(List.of("hullo"));

        assertThat(embedded).containsExactly("hello", "hullo", "hullo");
    }

    @Test
    void makesThemAgainWhenTheFileIsCutShort() throws IOException {
        vectors("a model").of(List.of("hello"));
        Path file = folder.resolve("a.vectors");
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length - 1));

        vectors("a model").of(List.of("hello"));

        assertThat(embedded).containsExactly("hello", "hello");
        assertThat(file).hasBinaryContent(whole);
    }

    private ExampleVectors vectors(String model) {
        return new ExampleVectors(new Lengths(model), folder.resolve("a.vectors"));
    }

    private final class Lengths implements Embedder {

        private final String name;

        Lengths(String name) {
            this.name = name;
        }

        @Override
        public EmbeddingModel model() {
            return new EmbeddingModel(name, 2);
        }

        @Override
        public float[] embed(String text) {
            embedded.add(text);
            return new float[] {text.length(), 1f / text.length()};
        }
    }
}
