package dev.parley.commerce.search;

import dev.parley.commerce.Product;
import dev.parley.commerce.TestCatalogues;
import dev.parley.llm.Embedder;
import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.shared.Money;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the search for products as it is answered: NDCG@10 over three public sets of shop titles and over vague needs, by
 * kind and language, with the share of honest noes where nothing fits.
 */
public final class ProductEvaluation {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int DEPTH = 10;
    private static final Embedder EMBEDDER = OnnxEmbedder.bundled();

    private record Query(String text, String kind, String language, Map<String, Integer> gains) {}

    private final ProductIndex index;
    private final Meanings meanings = new Meanings();

    private ProductEvaluation(Collection<Product> products) {
        index = new ProductIndex(products);
        products.forEach(product -> meanings.put(product.sku(), meaning(text(product))));
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
        Path needs = data.resolve("12_catalogue");
        if (Files.exists(needs.resolve("hardware.csv"))) {
            new ProductEvaluation(TestCatalogues.products(needs.resolve("hardware.csv"))).needs(needs);
        }
        for (String set : List.of("walmart_amazon", "abt_buy", "amazon_google")) {
            Path folder = data.resolve("01_product_search").resolve(set);
            if (Files.isDirectory(folder)) {
                new ProductEvaluation(listed(folder)).titles(set, folder);
            }
        }
    }

    private void needs(Path folder) throws IOException {
        Map<String, double[]> sums = new TreeMap<>();
        int negatives = 0;
        int honest = 0;
        int answerable = 0;
        int refused = 0;
        for (Query query : wanted(folder)) {
            ProductIndex.Found found = find(query);
            if (query.gains().isEmpty()) {
                negatives++;
                honest += found.believed() ? 0 : 1;
                continue;
            }
            answerable++;
            refused += found.believed() ? 0 : 1;
            double score = found.believed() ? ndcg(found, query.gains()) : 0;
            for (String group : List.of("all", "kind " + query.kind(), "language " + query.language())) {
                double[] sum = sums.computeIfAbsent(group, absent -> new double[2]);
                sum[0] += score;
                sum[1]++;
            }
        }
        sums.forEach(
                (group, sum) -> System.out.printf("needs: %s NDCG@10 %.3f (%.0f)%n", group, sum[0] / sum[1], sum[1]));
        System.out.printf(
                "needs: honest noes %d of %d, wrongly refused %d of %d%n", honest, negatives, refused, answerable);
    }

    private void titles(String set, Path folder) throws IOException {
        double sum = 0;
        int refused = 0;
        List<Query> queries = titled(folder);
        for (Query query : queries) {
            ProductIndex.Found found = find(query);
            refused += found.believed() ? 0 : 1;
            sum += found.believed() ? ndcg(found, query.gains()) : 0;
        }
        System.out.printf(
                "titles: %s NDCG@10 %.3f (%d), refused %d%n", set, sum / queries.size(), queries.size(), refused);
    }

    private ProductIndex.Found find(Query query) {
        return index.search(query.text(), meanings, meaning(query.text()));
    }

    private static double ndcg(ProductIndex.Found found, Map<String, Integer> gains) {
        double gained = 0;
        List<ProductIndex.Hit> ranking = found.hits().stream().limit(DEPTH).toList();
        for (int at = 0; at < ranking.size(); at++) {
            gained += gains.getOrDefault(ranking.get(at).sku(), 0) / discount(at);
        }
        List<Integer> ideal = gains.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(DEPTH)
                .toList();
        double best = 0;
        for (int at = 0; at < ideal.size(); at++) {
            best += ideal.get(at) / discount(at);
        }
        return gained / best;
    }

    private static double discount(int at) {
        return Math.log(at + 2) / Math.log(2);
    }

    private static List<Query> wanted(Path folder) throws IOException {
        List<Query> queries = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, "queries*.jsonl")) {
            for (Path file : files) {
                for (String line : Files.readAllLines(file)) {
                    JsonNode query = JSON.readTree(line);
                    Map<String, Integer> gains = new HashMap<>();
                    query.get("relevant")
                            .properties()
                            .forEach(grade ->
                                    gains.put(grade.getKey(), grade.getValue().asInt() == 2 ? 3 : 1));
                    queries.add(new Query(
                            query.get("text").asString(),
                            query.get("kind").asString(),
                            query.get("lang").asString(),
                            gains));
                }
            }
        }
        return queries;
    }

    private static List<Query> titled(Path folder) throws IOException {
        Map<String, Map<String, Integer>> gains = new HashMap<>();
        for (String[] row : rows(folder, "qrels")) {
            gains.computeIfAbsent(row[0], absent -> new HashMap<>()).put(row[1], 1);
        }
        return rows(folder, "queries").stream()
                .filter(row -> gains.containsKey(row[0]))
                .map(row -> new Query(row[1], "title", "en", gains.get(row[0])))
                .toList();
    }

    private static List<String[]> rows(Path folder, String name) throws IOException {
        List<String[]> rows = new ArrayList<>();
        try (var files = Files.newDirectoryStream(folder, name + "*.tsv")) {
            for (Path file : files) {
                Files.readAllLines(file).stream().skip(1).forEach(line -> rows.add(line.split("\t")));
            }
        }
        return rows;
    }

    private static List<Product> listed(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("products.jsonl")).stream()
                .map(JSON::readTree)
                .map(ProductEvaluation::product)
                .toList();
    }

    private static Product product(JsonNode line) {
        return new Product(
                line.get("id").asString(),
                line.path("title").asString(line.path("name").asString("")),
                line.path("description").asString(""),
                line.path("category").asString(""),
                line.path("brand").asString(line.path("manufacturer").asString("")),
                Money.of("1", "USD"),
                "ea",
                BigDecimal.ONE,
                Map.of("model_number", line.path("modelno").asString("")),
                TestCatalogues.NOW);
    }

    private static String text(Product product) {
        return product.description().isBlank() ? product.name() : product.name() + ". " + product.description();
    }

    private static byte[] meaning(String text) {
        return Meanings.bytes(EMBEDDER.embed(text));
    }
}
