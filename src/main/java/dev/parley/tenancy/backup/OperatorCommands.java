package dev.parley.tenancy.backup;

import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.database.DatabaseConfiguration;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** What an operator does beside running the program: {@code backup FILE} and {@code restore FILE}. */
public final class OperatorCommands {

    private static final Logger LOG = LoggerFactory.getLogger(OperatorCommands.class);
    private static final String BACKUP = "backup";
    private static final String RESTORE = "restore";

    private OperatorCommands() {}

    /** Whether the arguments name a command; otherwise the program is to be run. */
    public static boolean named(String[] arguments) {
        return arguments.length > 0 && List.of(BACKUP, RESTORE).contains(arguments[0]);
    }

    /** @return the exit code: 0 when it is done, 1 when it failed, 2 when the arguments are wrong */
    public static int run(String[] arguments) {
        if (arguments.length < 2 || arguments[1].startsWith("--")) {
            LOG.error("usage: parley {} FILE [--setting=value ...]", arguments[0]);
            return 2;
        }
        Path file = Path.of(arguments[1]);
        String[] settings = Arrays.copyOfRange(arguments, 2, arguments.length);
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Parts.class)
                .web(WebApplicationType.NONE)
                .run(settings)) {
            if (arguments[0].equals(BACKUP)) {
                backup(context.getBean(Backup.class), file);
            } else {
                context.getBean(Restore.class).read(file);
            }
            LOG.info("{} {}: done", arguments[0], file);
            return 0;
        } catch (RuntimeException failed) {
            LOG.error("{} {} failed: {}", arguments[0], file, failed.getMessage());
            return 1;
        }
    }

    /** The file appears whole or not at all, and only its owner can read it. */
    private static void backup(Backup backup, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(
                    folder,
                    ".backup",
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (OutputStream out = Files.newOutputStream(partial)) {
                backup.write(out);
            } catch (RuntimeException failed) {
                Files.delete(partial);
                throw failed;
            }
            Files.move(partial, file);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("cannot write " + file, unwritable);
        }
    }

    /** The few parts of the program that a command needs; not marked as a configuration, so the program does not find it. */
    @ImportAutoConfiguration({FlywayAutoConfiguration.class, JacksonAutoConfiguration.class})
    @Import({DataDirectory.class, DatabaseConfiguration.class, Backup.class, Restore.class})
    static class Parts {

        @Bean
        Clock clock() {
            return Clock.systemUTC();
        }
    }
}
