package dev.parley.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The folder where this process keeps its files: embedded database, indexes, secrets. Held by one process at a time; the
 * hold ends with the process, however that dies.
 */
@Component
public class DataDirectory implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    /** @throws IllegalStateException when another process holds the folder */
    public DataDirectory(@Value("${parley.data-dir:./data}") Path root) {
        try {
            this.root = Files.createDirectories(root).toRealPath();
            this.channel = FileChannel.open(
                    this.root.resolve("parley.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (tryLock(channel) == null) {
                throw new IllegalStateException("another Parley already uses " + this.root
                        + ": stop it, or name another folder with parley.data-dir");
            }
        } catch (IOException unusable) {
            throw new UncheckedIOException("cannot use the data folder " + root, unusable);
        }
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

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisVeryProcess) {
            return null;
        }
    }
}
