package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.parley.shared.DataDirectory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.BeanCreationException;

class StartFailureTests {

    private final StartFailure failures = new StartFailure();

    @Test
    void namesTheFolderThatAnotherServerHolds(@TempDir Path folder) throws Exception {
        try (DataDirectory first = new DataDirectory(folder)) {
            Throwable second = catchThrowable(() -> new DataDirectory(folder));

            assertThat(said(new BeanCreationException("dataDirectory", second)))
                    .startsWith("another Parley already uses " + folder.toRealPath())
                    .contains("parley.data-dir");
        }
    }

    @Test
    void saysWhyAFolderCannotBeUsed(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        Throwable unusable = catchThrowable(() -> new DataDirectory(file));

        assertThat(said(new BeanCreationException("dataDirectory", unusable)))
                .startsWith("cannot use the data folder " + file);
    }

    @Test
    void pointsAtTheSettingsOfADatabaseThatDoesNotAnswer() {
        Throwable refused = new SQLException("Connection to 127.0.0.1:1 refused", "08001");

        assertThat(failures.analyze(new IllegalStateException("flyway", refused)))
                .satisfies(analysis -> {
                    assertThat(analysis.getDescription()).contains("127.0.0.1:1 refused");
                    assertThat(analysis.getAction()).contains("parley.database.url");
                });
    }

    @Test
    void leavesAMistakeOfTheProgramItsStackTrace() {
        assertThat(failures.analyze(new NullPointerException("x"))).isNull();
        assertThat(failures.analyze(new BeanCreationException("bean", new SQLException("syntax error", "42601"))))
                .isNull();
    }

    private String said(Throwable failure) {
        var analysis = failures.analyze(failure);
        assertThat(analysis).isNotNull();
        return analysis.getDescription();
    }
}
