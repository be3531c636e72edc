package dev.parley.nlu.guard;

import dev.parley.nlu.Understanding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Share of texts suspected, by source; no text of the set has been learned from, so every source is unseen. */
public final class InjectionEvaluation {

    private InjectionEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        JsonMapper json = new JsonMapper();
        long begun = System.nanoTime();
        InjectionScorer scorer = new InjectionScorer();
        System.out.printf("learned in %d ms%n", (System.nanoTime() - begun) / 1_000_000);
        Map<String, int[]> counts = new TreeMap<>();
        Map<String, List<Double>> odds = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of(arguments[0], "05_injection/dev.jsonl"))) {
            JsonNode one = json.readTree(line);
            String text = one.get("text").asString();
            String label = one.get("label").asString();
            boolean hit = scorer.score(text) >= Understanding.INJECTION_SUSPECTED;
            for (String row : List.of(label + " " + one.get("source").asString(), "all " + label)) {
                int[] count = counts.computeIfAbsent(row, key -> new int[2]);
                count[0] += hit ? 1 : 0;
                count[1]++;
            }
            odds.computeIfAbsent(label, key -> new ArrayList<>()).add(scorer.learned(text));
        }
        for (String file : List.of("en_es_fr.dev.jsonl", "indic.dev.jsonl")) {
            for (String line : Files.readAllLines(Path.of(arguments[0], "10_sales_nlu", file))) {
                String text = json.readTree(line).get("text").asString();
                int[] count = counts.computeIfAbsent("benign customers of eval/10", key -> new int[2]);
                boolean hit = scorer.score(text) >= Understanding.INJECTION_SUSPECTED;
                count[0] += hit ? 1 : 0;
                count[1]++;
                if (hit) {
                    System.out.println("suspected: " + text);
                }
            }
        }
        counts.forEach(
                (row, count) -> System.out.printf("%-60s %.3f of %d%n", row, (double) count[0] / count[1], count[1]));
        for (double level : new double[] {-1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 4}) {
            System.out.printf("log odds over %4.1f alone:", level);
            odds.forEach((label, all) -> System.out.printf(
                    "  %s %.3f", label, all.stream().filter(one -> one > level).count() / (double) all.size()));
            System.out.println();
        }
    }
}
