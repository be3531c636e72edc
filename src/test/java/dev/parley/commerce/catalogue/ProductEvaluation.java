package dev.parley.commerce.catalogue;

import dev.parley.commerce.search.ProductIndex;

import dev.parley.commerce.TestCatalogues;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores the ranking of products by words: NDCG@10 over {@code hardware.csv} and {@code queries*.jsonl}, per kind too. */
public final class ProductEvaluation {

    private static final int DEPTH = 10;

    private ProductEvaluation() {}

    public static void print(Path folder) throws IOException {
        Path products = folder.resolve("hardware.csv");
        if (!Files.exists(products)) {
            return;
        }
        ProductIndex index = new ProductIndex(TestCatalogues.products(products));
        Map<String, double[]> byKind = new TreeMap<>();
        try (var files = Files.list(folder)) {
            Path queries = files.filter(file -> file.getFileName().toString().startsWith("queries"))
                    .findFirst()
                    .orElseThrow();
            for (String line : Files.readAllLines(queries)) {
                JsonNode query = JsonMapper.shared().readTree(line);
                if (!query.get("relevant").isEmpty()) {
                    double score = ndcg(index, query);
                    add(byKind, "all", score);
                    add(byKind, "kind " + query.get("kind").asString(), score);
                    add(byKind, "lang " + query.get("lang").asString(), score);
                }
            }
        }
        byKind.forEach(
                (kind, sum) -> System.out.printf("products: %s NDCG@10 %.3f (%.0f)%n", kind, sum[0] / sum[1], sum[1]));
    }

    private static void add(Map<String, double[]> sums, String kind, double score) {
        double[] sum = sums.computeIfAbsent(kind, absent -> new double[2]);
        sum[0] += score;
        sum[1]++;
    }

    private static double ndcg(ProductIndex index, JsonNode query) {
        JsonNode relevant = query.get("relevant");
        List<String> ranking = index.search(query.get("text").asString()).stream()
                .limit(DEPTH)
                .map(hit -> hit.sku())
                .toList();
        double gained = 0;
        for (int at = 0; at < ranking.size(); at++) {
            JsonNode grade = relevant.get(ranking.get(at));
            gained += grade == null ? 0 : gain(grade.asInt()) / discount(at);
        }
        double[] ideal = StreamSupport.stream(relevant.spliterator(), false)
                .mapToDouble(grade -> -gain(grade.asInt()))
                .sorted()
                .limit(DEPTH)
                .toArray();
        double best = 0;
        for (int at = 0; at < ideal.length; at++) {
            best += -ideal[at] / discount(at);
        }
        return gained / best;
    }

    private static double gain(int grade) {
        return grade == 2 ? 3 : grade;
    }

    private static double discount(int at) {
        return Math.log(at + 2) / Math.log(2);
    }
}
