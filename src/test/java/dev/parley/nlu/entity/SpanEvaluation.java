package dev.parley.nlu.entity;

import dev.parley.nlu.Utterance;
import dev.parley.nlu.UtteranceContext;
import dev.parley.nlu.entity.rule.Spans;
import dev.parley.nlu.entity.text.Reading;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Scores the readers of numbers, amounts, phones and times that the entities are made of, on a public set of texts with
 * their spans and kinds. The property {@code parley.eval.data} names the folder, {@code parley.eval.mistakes} prints what
 * went wrong for one language and model ({@code en.DateTimeModel}).
 */
public final class SpanEvaluation {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MODELS =
            List.of("DateTimeModel", "NumberModel", "CurrencyModel", "PercentModel", "PhoneNumberModel");
    private static final Map<String, String> REGIONS = Map.of("en", "US", "es", "ES", "fr", "FR", "hi", "IN");

    private final String mistakes = System.getProperty("parley.eval.mistakes", "");
    private final Map<String, int[]> counts = new TreeMap<>();

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"), "04_entities");
        var evaluation = new SpanEvaluation();
        for (String line : Files.readAllLines(data.resolve("recognizers_text/dev.jsonl"))) {
            evaluation.score(JSON.readTree(line));
        }
        evaluation.print();
    }

    private void score(JsonNode line) {
        String model = line.get("model").asString();
        if (!MODELS.contains(model)) {
            return;
        }
        String lang = line.get("lang").asString();
        List<String> wanted = new ArrayList<>();
        line.get("entities")
                .forEach(entity -> wanted.add(
                        key(entity.get("type").asString(), entity.get("text").asString())));
        List<String> found = new ArrayList<>();
        for (Spans.Span span : Spans.of(reading(line, lang), model)) {
            found.add(key(span.kind(), span.text()));
        }
        String name = lang + "." + model;
        int right = 0;
        List<String> missed = new ArrayList<>(wanted);
        List<String> invented = new ArrayList<>();
        for (String one : found) {
            if (missed.remove(one)) {
                right++;
            } else {
                invented.add(one);
            }
        }
        int[] count = counts.computeIfAbsent(name, any -> new int[3]);
        count[0] += right;
        count[1] += missed.size();
        count[2] += invented.size();
        if (name.equals(mistakes) && !(missed.isEmpty() && invented.isEmpty())) {
            System.out.println("- " + missed + "  + " + invented + "  | "
                    + line.get("input").asString());
        }
    }

    private static Reading reading(JsonNode line, String lang) {
        JsonNode context = line.get("context");
        LocalDateTime now = context != null && context.has("ReferenceDateTime")
                ? LocalDateTime.parse(context.get("ReferenceDateTime").asString())
                : LocalDateTime.of(2026, 11, 20, 10, 0);
        Language language = Language.of(lang);
        return Reading.of(
                new Utterance(
                        line.get("input").asString(),
                        language,
                        language,
                        REGIONS.getOrDefault(lang, "US"),
                        "USD",
                        "dealership",
                        now.atZone(ZoneOffset.UTC),
                        UtteranceContext.EMPTY),
                language);
    }

    private static String key(String kind, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .strip()
                .replaceAll("\\s+", " ");
        return kind.replace("datetimeV2.", "") + ": " + plain;
    }

    private void print() {
        System.out.println("| language and model | wanted | precision | recall | F1 |");
        System.out.println("| --- | --- | --- | --- | --- |");
        counts.forEach((name, count) -> {
            double precision = (double) count[0] / Math.max(1, count[0] + count[2]);
            double recall = (double) count[0] / Math.max(1, count[0] + count[1]);
            double f1 = 2.0 * count[0] / Math.max(1, 2 * count[0] + count[1] + count[2]);
            System.out.printf("| %s | %d | %.3f | %.3f | %.3f |%n", name, count[0] + count[1], precision, recall, f1);
        });
    }
}
