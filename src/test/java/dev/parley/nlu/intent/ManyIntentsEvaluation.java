package dev.parley.nlu.intent;

import dev.parley.llm.provider.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Scores texts that want several things at once: one yes or no for each intent, cross-validated on the set's folds. */
public final class ManyIntentsEvaluation {

    private static final int FOLDS = 5;
    private static final JsonMapper JSON = new JsonMapper();

    private record Text(int fold, Set<String> intents, Features features) {}

    private ManyIntentsEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        Path sets = Path.of(System.getProperty("parley.eval.data", "../shared/eval"), "03_intents", "nlupp");
        Path vectors = Files.createDirectories(Path.of("target/eval/vectors"));
        var embedder = OnnxEmbedder.bundled();
        System.out.println("| set | texts | intents | precision | recall | F1 |");
        System.out.println("| --- | --- | --- | --- | --- | --- |");
        for (String domain : List.of("banking", "hotels")) {
            List<JsonNode> lines = new ArrayList<>();
            for (String line : Files.readAllLines(sets.resolve(domain + ".dev.jsonl"))) {
                lines.add(JSON.readTree(line));
            }
            List<float[]> made = new ExampleVectors(embedder, vectors.resolve("nlupp-" + domain + ".vectors"))
                    .of(lines.stream().map(line -> line.get("text").asString()).toList());
            List<Text> texts = new ArrayList<>();
            for (int at = 0; at < lines.size(); at++) {
                texts.add(text(lines.get(at), made.get(at)));
            }
            score(domain, texts);
        }
    }

    private static Text text(JsonNode line, float[] vector) {
        Set<String> intents = new HashSet<>();
        if (line.has("intents")) {
            line.get("intents").forEach(intent -> intents.add(intent.asString()));
        }
        Features features = Features.of(Words.of(line.get("text").asString())).with(vector);
        return new Text(line.get("fold").asInt() % FOLDS, intents, features);
    }

    private static void score(String domain, List<Text> texts) {
        Set<String> intents = new TreeSet<>();
        texts.forEach(text -> intents.addAll(text.intents()));
        int right = 0;
        int claimed = 0;
        int wanted = 0;
        for (String intent : intents) {
            for (int fold = 0; fold < FOLDS; fold++) {
                int out = fold;
                LogisticModel model =
                        taught(texts.stream().filter(text -> text.fold() != out).toList(), intent);
                for (Text text : texts.stream().filter(one -> one.fold() == out).toList()) {
                    float[] scores = model.scores(text.features());
                    boolean is = text.intents().contains(intent);
                    boolean said = scores[1] > scores[0];
                    wanted += is ? 1 : 0;
                    claimed += said ? 1 : 0;
                    right += is && said ? 1 : 0;
                }
            }
        }
        double precision = (double) right / claimed;
        double recall = (double) right / wanted;
        System.out.printf(
                "| nlupp %s | %d | %d | %.3f | %.3f | %.3f |%n",
                domain, texts.size(), intents.size(), precision, recall, 2 * precision * recall / (precision + recall));
    }

    private static LogisticModel taught(List<Text> texts, String intent) {
        return LogisticModel.train(
                texts.stream().map(Text::features).toList(),
                texts.stream()
                        .mapToInt(text -> text.intents().contains(intent) ? 1 : 0)
                        .toArray(),
                2);
    }
}
