package dev.parley.bench;

import dev.parley.drive.Machine;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Measures what {@code parley.bench.what} names, or everything, prints it as Markdown and keeps a complete run in
 * {@code docs/bench.md}.
 */
public final class Benchmarks {

    private record Part(String title, Function<Settings, Benchmark> make) {}

    private Benchmarks() {}

    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.read();
        Map<String, Part> parts = new LinkedHashMap<>();
        parts.put("turn", new Part("Turns", TurnBenchmark::new));
        parts.put("search", new Part("Search", SearchBenchmark::new));
        parts.put("ingest", new Part("Ingest", IngestBenchmark::new));
        parts.put("catalogue", new Part("Catalogue", CatalogueBenchmark::new));
        parts.put("cart", new Part("Cart", CartBenchmark::new));
        parts.put("parts", new Part("Parts of understanding", any -> UnderstandingBenchmark::run));
        parts.put("start", new Part("Start to first answer", StartBenchmark::new));
        String what = System.getProperty("parley.bench.what", "").strip();
        if (!what.isEmpty()) {
            parts.keySet().retainAll(Set.of(what.split(",")));
        }
        StringBuilder report = new StringBuilder();
        say(report, "# Benchmarks\n\n`make bench`, " + Machine.described() + ".");
        for (Part part : parts.values()) {
            say(
                    report,
                    "## " + part.title() + "\n\n" + part.make().apply(settings).run());
        }
        if (what.isEmpty()) {
            Path file = settings.project().resolve("docs/bench.md");
            Files.createDirectories(file.getParent());
            Files.writeString(file, report.toString().strip() + "\n");
        }
    }

    private static void say(StringBuilder report, String block) {
        System.out.println(block.strip() + "\n");
        report.append(block.strip()).append("\n\n");
    }
}
