package dev.parley.bench;

import dev.parley.drive.Launch;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import dev.parley.drive.Table;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the command to the first answer in chat: on a new data folder, and again on the one that made. */
final class StartBenchmark implements Benchmark {

    private static final int AGAIN = 3;

    private final Settings settings;

    StartBenchmark(Settings settings) {
        this.settings = settings;
    }

    @Override
    public String run() throws Exception {
        Table table = new Table(
                "started as", "first start", "later starts", "processor time of a later one", "resident", "wanted");
        row(table, "java -jar", Launch.plain(settings.project()), "8 s");
        Optional<Path> distribution = distribution();
        if (distribution.isPresent()) {
            row(table, "make dist", new Launch(List.of(distribution.get().toString()), Map.of()), "3 s");
        }
        return "A first start makes the database and loads the demo data; a later one finds both.\n\n" + table;
    }

    private void row(Table table, String name, Launch launch, String wanted) throws Exception {
        Path data = Files.createTempDirectory("parley-start-");
        try {
            Start first = start(launch, data);
            List<Start> later = new ArrayList<>();
            for (int i = 0; i < AGAIN; i++) {
                later.add(start(launch, data));
            }
            later.sort(Comparator.comparingDouble(Start::seconds));
            Start median = later.get(AGAIN / 2);
            table.row(
                    name,
                    "%.1f s".formatted(first.seconds()),
                    "%.1f s".formatted(median.seconds()),
                    "%.1f s".formatted(median.processorSeconds()),
                    "%.0f MB".formatted(median.megabytes()),
                    wanted);
        } finally {
            try (var tree = Files.walk(data)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private record Start(double seconds, double processorSeconds, double megabytes) {}

    private static Start start(Launch launch, Path data) {
        long start = System.nanoTime();
        try (ParleyProcess server = ParleyProcess.launch(launch, data)) {
            ParleyClient client = new ParleyClient(server.url());
            while (!answers(client)) {
                if (!server.isAlive()) {
                    throw new IllegalStateException("the program ended; see " + data.resolve("console.log"));
                }
                ParleyClient.pause(10);
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            return new Start(seconds, server.processorTime().toMillis() / 1e3, server.residentMegabytes());
        }
    }

    private static boolean answers(ParleyClient client) {
        try {
            return client.say("What are your opening hours?", null).contains("\"message\"");
        } catch (UncheckedIOException | IllegalStateException notYet) {
            return false;
        }
    }

    private Optional<Path> distribution() throws Exception {
        Path made = settings.project().resolve("dist");
        if (!Files.isDirectory(made)) {
            return Optional.empty();
        }
        try (var files = Files.find(made, 3, (path, file) -> path.endsWith("bin/parley"))) {
            return files.findFirst().map(Path::toAbsolutePath);
        }
    }
}
