package dev.parley.llm.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.llm.Embedder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OnnxEmbedderTests extends EmbedderContract {

    private static final OnnxEmbedder BUNDLED = OnnxEmbedder.bundled();

    @AfterAll
    static void close() throws Exception {
        BUNDLED.close();
    }

    @Override
    protected Embedder embedder() {
        return BUNDLED;
    }

    @Test
    void loadsAnOperatorsModelAndNamesItByItsContent(@TempDir Path folder) throws Exception {
        copy("/all-minilm-l6-v2-q.onnx", folder.resolve("model.onnx"));
        copy("/all-minilm-l6-v2-q-tokenizer.json", folder.resolve("tokenizer.json"));

        try (OnnxEmbedder own = OnnxEmbedder.load(folder)) {
            assertThat(own.model().name()).matches(folder.getFileName() + "-[0-9a-f]{8}");
            assertThat(own.embed("trade-in")).containsExactly(BUNDLED.embed("trade-in"));
        }
    }

    @Test
    void saysWhichFolderHasNoModel(@TempDir Path folder) {
        assertThatThrownBy(() -> OnnxEmbedder.load(folder)).hasMessageContaining(folder.toString());
    }

    private static void copy(String resource, Path target) throws IOException {
        try (InputStream in = OnnxEmbedderTests.class.getResourceAsStream(resource)) {
            Files.copy(in, target);
        }
    }
}
