package dev.parley.commerce;

import dev.parley.commerce.vehicle.Market;
import dev.parley.commerce.vehicle.StockWords;
import dev.parley.commerce.vehicle.Vehicle;
import dev.parley.commerce.vehicle.VehicleMatches;
import dev.parley.commerce.vehicle.VehicleQuestion;
import dev.parley.commerce.vehicle.VehicleQuestionReader;
import dev.parley.commerce.vehicle.VehicleSearch;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the reading of vehicle questions against a folder with {@code vehicles.csv} and {@code vehicle_questions*.jsonl}:
 * share with exactly the right set, mean F1, non-empty sets and honest noes apart. Prints every miss.
 */
public final class VehicleEvaluation {

    private static final JsonMapper JSON = JsonMapper.shared();

    private VehicleEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments.length > 0 ? arguments[0] : "../shared/eval/12_catalogue");
        List<Vehicle> stock = TestCatalogues.vehicles(folder.resolve("vehicles.csv"));
        VehicleQuestionReader reader =
                new VehicleQuestionReader(new StockWords(stock), new Market("USD", true, false, 2026));
        Path questions;
        try (var files = Files.list(folder)) {
            questions = files.filter(file -> file.getFileName().toString().startsWith("vehicle_questions"))
                    .findFirst()
                    .orElseThrow();
        }
        Tally tally = new Tally();
        for (String line : Files.readAllLines(questions)) {
            tally.add(JSON.readTree(line), reader, stock);
        }
        tally.print();
    }

    private static final class Tally {
        private int all;
        private int exact;
        private int filled;
        private int filledExact;
        private int noes;
        private int noesExact;
        private double f1;

        void add(JsonNode question, VehicleQuestionReader reader, List<Vehicle> stock) {
            VehicleQuestion read = reader.read(
                    question.get("text").asString(),
                    Language.of(question.get("lang").asString()));
            VehicleMatches matches = VehicleSearch.find(stock, read.filters());
            Set<String> found = matches.exact()
                    ? matches.vehicles().stream().map(Vehicle::sku).collect(Collectors.toCollection(LinkedHashSet::new))
                    : Set.of();
            Set<String> wanted = StreamSupport.stream(question.get("matches").spliterator(), false)
                    .map(JsonNode::asString)
                    .collect(Collectors.toSet());
            boolean right = found.equals(wanted);
            all++;
            exact += right ? 1 : 0;
            f1 += f1(found, wanted);
            if (wanted.isEmpty()) {
                noes++;
                noesExact += right ? 1 : 0;
            } else {
                filled++;
                filledExact += right ? 1 : 0;
            }
            if (!right) {
                System.out.printf(
                        "MISS %s %s%n  wanted %s %d%n  read   %s %d%n",
                        question.get("id").asString(),
                        question.get("text").asString(),
                        question.get("filters"),
                        wanted.size(),
                        read.filters(),
                        found.size());
            }
        }

        private static double f1(Set<String> found, Set<String> wanted) {
            if (found.isEmpty() && wanted.isEmpty()) {
                return 1;
            }
            long hits = found.stream().filter(wanted::contains).count();
            return hits == 0 ? 0 : 2.0 * hits / (found.size() + wanted.size());
        }

        void print() {
            System.out.printf(
                    "vehicles: exact set %.3f (%d), mean F1 %.3f, non-empty %.3f (%d), honest no %.3f (%d)%n",
                    (double) exact / all,
                    all,
                    f1 / all,
                    (double) filledExact / Math.max(1, filled),
                    filled,
                    (double) noesExact / Math.max(1, noes),
                    noes);
        }
    }
}
