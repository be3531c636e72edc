package dev.parley.tenancy.database;

import dev.parley.shared.DataDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.SpringApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Starts the embedded server on another thread while the application is put together; the first bean that needs a
 * database waits for what is left. A start that fails before stops the server again.
 */
final class DatabaseHeadStart implements ApplicationListener<SpringApplicationEvent> {

    private static final AtomicReference<@Nullable Begun> BEGUN = new AtomicReference<>();

    private record Begun(Path folder, CompletableFuture<EmbeddedPostgres> server) {}

    @Override
    public void onApplicationEvent(SpringApplicationEvent event) {
        if (event instanceof ApplicationEnvironmentPreparedEvent prepared) {
            Environment environment = prepared.getEnvironment();
            if (isTheProgram(prepared.getSpringApplication())
                    && !StringUtils.hasText(environment.getProperty("parley.database.url"))) {
                begin(Path.of(environment.getProperty("parley.data-dir", "./data")));
            }
        } else if (event instanceof ApplicationFailedEvent) {
            abandon();
        }
    }

    /** A test or a command that puts parts of the program together may yet name another folder. */
    private static boolean isTheProgram(SpringApplication application) {
        Class<?> main = application.getMainApplicationClass();
        return main != null && application.getAllSources().contains(main);
    }

    /** The server whose start has begun, once; otherwise a new one. */
    static EmbeddedPostgres server(Path folder) {
        Begun begun = BEGUN.getAndSet(null);
        if (begun == null || !begun.folder().equals(folder)) {
            stop(begun);
            return EmbeddedPostgres.start(folder);
        }
        try {
            return begun.server().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private static void begin(Path data) {
        try {
            Path folder = Files.createDirectories(DataDirectory.holdAhead(data).resolve("postgres"));
            var starting = new CompletableFuture<EmbeddedPostgres>();
            BEGUN.set(new Begun(folder, starting));
            Runtime.getRuntime().addShutdownHook(new Thread(DatabaseHeadStart::abandon));
            Thread.ofPlatform().daemon().name("database").start(() -> start(folder, starting));
        } catch (IOException | RuntimeException unusable) {
            // The bean of the folder meets the same and says it where a failure of the start is explained.
        }
    }

    private static void start(Path folder, CompletableFuture<EmbeddedPostgres> starting) {
        try {
            starting.complete(EmbeddedPostgres.start(folder));
        } catch (RuntimeException | LinkageError unusable) {
            starting.completeExceptionally(unusable);
        }
    }

    private static void abandon() {
        stop(BEGUN.getAndSet(null));
    }

    private static void stop(@Nullable Begun begun) {
        if (begun != null) {
            begun.server()
                    .handle((server, failed) -> {
                        if (server != null) {
                            server.close();
                        }
                        return server;
                    })
                    .join();
        }
    }
}
