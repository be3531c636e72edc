package dev.parley.shared;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTests {

    @TempDir
    Path root;

    @Test
    void aFolderIsHeldByOneProcessAtATime() throws IOException {
        try (DataDirectory held = new DataDirectory(root)) {
            assertThatThrownBy(() -> new DataDirectory(root))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("parley.data-dir");
        }
        new DataDirectory(root).close();
    }
}
