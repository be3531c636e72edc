package dev.parley.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** A running Parley with a port and a data folder of its own. */
public final class ParleyProcess implements AutoCloseable {

    public static final String ADMINISTRATOR = "bench@parley.example";
    public static final String PASSWORD = "a password for measuring only";
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Process process;
    private final Path data;
    private final URI url;
    private final boolean keepData;

    private ParleyProcess(Process process, Path data, URI url, boolean keepData) {
        this.process = process;
        this.data = data;
        this.url = url;
        this.keepData = keepData;
    }

    /** Starts the program in a new data folder and returns when it is ready; closing removes the folder. */
    public static ParleyProcess start(Launch launch) {
        try {
            ParleyProcess started = launch(launch, Files.createTempDirectory("parley-data-"), false);
            started.awaitReady();
            return started;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Starts the program on a data folder, without waiting for it; closing leaves the folder. */
    public static ParleyProcess launch(Launch launch, Path data) {
        return launch(launch, data, true);
    }

    private static ParleyProcess launch(Launch launch, Path data, boolean keepData) {
        try {
            int port = freePort();
            ProcessBuilder builder = new ProcessBuilder(launch.command())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("console.log").toFile());
            builder.environment()
                    .putAll(Map.of(
                            "SERVER_PORT", String.valueOf(port),
                            "PARLEY_DATA_DIR", data.toString(),
                            "PARLEY_ADMIN_EMAIL", ADMINISTRATOR,
                            "PARLEY_ADMIN_PASSWORD", PASSWORD,
                            "PARLEY_RATE_LIMIT_REQUESTS", "1000000000"));
            builder.environment().putAll(launch.environment());
            return new ParleyProcess(builder.start(), data, URI.create("http://127.0.0.1:" + port), keepData);
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot start " + launch.command(), broken);
        }
    }

    public URI url() {
        return url;
    }

    public long pid() {
        return process.pid();
    }

    public Path data() {
        return data;
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Resident memory of the program, without its database. */
    public double residentMegabytes() {
        return megabytes(process.toHandle(), "status", "VmRSS");
    }

    /** Memory of the database's processes; of what they share each bears its part. */
    public double databaseMegabytes() {
        return databaseProcesses().stream()
                .mapToDouble(part -> megabytes(part, "smaps_rollup", "Pss:"))
                .sum();
    }

    /** Processor time used by the program so far, on all cores together. */
    public Duration processorTime() {
        return processorTime(process.toHandle());
    }

    public Duration databaseProcessorTime() {
        return databaseProcesses().stream()
                .map(ParleyProcess::processorTime)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Waits until the program says that it is ready. */
    public void awaitReady() {
        ParleyClient client = new ParleyClient(url);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!client.isReady()) {
            if (!process.isAlive() || System.nanoTime() > end) {
                String console = console();
                close();
                throw new IllegalStateException("the program did not become ready:\n" + console);
            }
            ParleyClient.pause(25);
        }
    }

    @Override
    public void close() {
        try {
            process.destroy();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
            database().ifPresent(ProcessHandle::destroy);
            if (!keepData) {
                keepConsole();
                deleteTree(data);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private Optional<ProcessHandle> database() {
        try {
            Path pid = data.resolve("postgres/cluster/postmaster.pid");
            return Files.exists(pid)
                    ? ProcessHandle.of(Long.parseLong(
                            Files.readAllLines(pid).getFirst().strip()))
                    : Optional.empty();
        } catch (IOException gone) {
            return Optional.empty();
        }
    }

    private List<ProcessHandle> databaseProcesses() {
        List<ProcessHandle> all = new ArrayList<>();
        database().ifPresent(server -> {
            all.add(server);
            all.addAll(server.descendants().toList());
        });
        return all;
    }

    private static Duration processorTime(ProcessHandle handle) {
        return handle.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static double megabytes(ProcessHandle handle, String file, String name) {
        try (var lines = Files.lines(Path.of("/proc", String.valueOf(handle.pid()), file))) {
            return lines.filter(line -> line.startsWith(name))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    / 1024.0;
        } catch (IOException | UncheckedIOException gone) {
            return 0;
        }
    }

    private String console() {
        try {
            List<String> lines = Files.readAllLines(data.resolve("console.log"));
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 60), lines.size()));
        } catch (IOException unreadable) {
            return "(no output: " + unreadable.getMessage() + ")";
        }
    }

    /** What the program printed last is of use when something went wrong. */
    private void keepConsole() throws IOException {
        Path target = Files.createDirectories(Path.of("target"));
        Files.copy(data.resolve("console.log"), target.resolve("console.log"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void deleteTree(Path root) throws IOException {
        try (var tree = Files.walk(root)) {
            for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
