package dev.parley.shared.time;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets work that nobody waits for give way to work that somebody does, where the system can tell threads apart (Linux):
 * such a thread gets what the others leave of the processors, and something of them always. Elsewhere nothing happens.
 */
public final class Courtesy {

    private static final Path THREADS = Path.of("/proc/self/task");
    private static final Path THIS_THREAD = Path.of("/proc/thread-self");

    /** The least that is left to a thread which gives way: a tenth of what another gets. */
    private static final int OF_BACKGROUND_WORK = 10;

    /** A third: what is compiled well is wanted soon, but not before what is compiled at all. */
    private static final int OF_THE_COMPILER = 5;

    private Courtesy() {}

    /** From now on the current thread, which is no virtual one, gives way to all others. */
    public static void giveWay() {
        try {
            lower(Files.readSymbolicLink(THIS_THREAD).getFileName().toString(), OF_BACKGROUND_WORK);
        } catch (IOException | RuntimeException notHere) {
            return;
        }
    }

    /**
     * From now on the compiler that makes fast code of what runs often gives way. At the start it would take a core from
     * what is being started, and from the compiler that merely makes it run.
     */
    public static void ofTheCompiler() {
        try (DirectoryStream<Path> threads = Files.newDirectoryStream(THREADS)) {
            for (Path thread : threads) {
                if (Files.readString(thread.resolve("comm")).startsWith("C2 ")) {
                    lower(thread.getFileName().toString(), OF_THE_COMPILER);
                }
            }
        } catch (IOException | RuntimeException notHere) {
            return;
        }
    }

    private static void lower(String thread, int by) throws IOException {
        new ProcessBuilder("renice", "-n", String.valueOf(by), "-p", thread)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
