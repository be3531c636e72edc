package dev.parley.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder where this process keeps its files: embedded database, indexes, secrets. Held by one process at a time; the
 * hold ends with the process, however that dies.
 */
@Component
public class DataDirectory implements AutoCloseable {

    private static final AtomicReference<@Nullable Hold> AHEAD = new AtomicReference<>();

    private record Hold(Path root, FileChannel channel) {}

    private final Path root;
    private final FileChannel channel;

    /** @throws IllegalStateException when another process holds the folder */
    public DataDirectory(@Value("${parley.data-dir:./data}") Path root) {
        try {
            Hold hold = hold(root);
            this.root = hold.root();
            this.channel = hold.channel();
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use the data folder " + root, unusable);
        }
    }

    /**
     * Takes hold of the folder before there is a bean, which then takes over.
     *
     * @return its true path
     */
    public static Path holdAhead(Path root) throws IOException {
        Hold hold = hold(root);
        AHEAD.set(hold);
        return hold.root();
    }

    /** A folder below, made when it is missing. */
    public Path folder(String name) {
        try {
            return Files.createDirectories(root.resolve(name));
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    public Path file(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static Hold hold(Path folder) throws IOException {
        Path root = Files.createDirectories(folder).toRealPath();
        Hold ahead = AHEAD.getAndSet(null);
        if (ahead != null && ahead.root().equals(root)) {
            return ahead;
        }
        FileChannel channel =
                FileChannel.open(root.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            throw new IllegalStateException(
                    "another Parley already uses " + root + ": stop it, or name another folder with parley.data-dir");
        }
        return new Hold(root, channel);
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }
}
