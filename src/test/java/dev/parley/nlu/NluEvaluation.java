package dev.parley.nlu;

import dev.parley.llm.provider.OnnxEmbedder;
import dev.parley.nlu.entity.EntityExtraction;
import dev.parley.nlu.entity.rule.RuleEntityExtraction;
import dev.parley.nlu.intent.IntentClassifier;
import dev.parley.nlu.intent.Profiles;
import dev.parley.nlu.language.LanguageDetector;
import dev.parley.nlu.language.LanguageGuess;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Prints how well understanding does on the evaluation data; {@code parley.eval.data} names its folder. */
public final class NluEvaluation {

    private static final Path DATA = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));

    private static final double ASK_BACK = 0.8;
    private static final Set<String> CHANGING = Set.of(
            Intents.CART_ADD,
            Intents.CART_UPDATE,
            Intents.CART_REMOVE,
            Intents.CART_CLEAR,
            Intents.CHECKOUT,
            Intents.ORDER_CANCEL,
            Intents.REORDER,
            Intents.TEST_DRIVE,
            Intents.OPT_OUT,
            Intents.PRIVACY,
            Intents.ESCALATION);

    private static final JsonMapper JSON = new JsonMapper();

    private NluEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        boolean verbose = arguments.length > 0;
        long start = System.nanoTime();
        var languages = new LanguageDetector();
        System.out.printf("language model learned in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        if (!verbose && isThere("09_langid")) {
            evaluateLanguage(languages, false);
        }
        evaluateSales(
                languages,
                new IntentClassifier(new Profiles(Boolean.getBoolean("words") ? null : OnnxEmbedder.bundled())),
                verbose);
    }

    /** A set of one's own need not have every part. */
    private static boolean isThere(String part) {
        return Files.isDirectory(DATA.resolve(part));
    }

    private static void evaluateSales(LanguageDetector languages, IntentClassifier classifier, boolean verbose)
            throws IOException {
        EntityExtraction extraction = new RuleEntityExtraction(Set::of);
        Map<String, int[]> intents = new TreeMap<>();
        Map<String, int[]> spoken = new TreeMap<>();
        Map<String, int[]> sureness = new TreeMap<>();
        Map<String, int[]> asking = new TreeMap<>();
        for (String file : List.of("en_es_fr.dev.jsonl", "indic.dev.jsonl")) {
            for (String line : Files.readAllLines(DATA.resolve("10_sales_nlu").resolve(file))) {
                JsonNode json = JSON.readTree(line);
                Utterance utterance = utterance(json);
                LanguageGuess guess = languages.detect(utterance);
                String code = json.get("lang").asString();
                boolean heard = guess.language().code().equals(code);
                count(spoken, heard, code, "all");
                if (verbose && !heard) {
                    System.out.printf("%s as %s: %s%n", code, guess.language().code(), utterance.text());
                }
                List<IntentScore> found = classifier.classify(
                        utterance, guess.language(), extraction.extract(utterance, guess.language()));
                String best = found.isEmpty() ? "-" : found.getFirst().name();
                List<String> accepted = new ArrayList<>();
                json.get("accept").forEach(one -> accepted.add(one.asString()));
                boolean right =
                        accepted.isEmpty() ? best.equals("-") : accepted.contains(best) || accepted.contains("?");
                String profile = json.get("profile").asString();
                double confidence = found.isEmpty() ? 0 : found.getFirst().confidence();
                if (!accepted.isEmpty() && !found.isEmpty()) {
                    count(sureness, right, "%.1f".formatted(Math.floor(Math.min(confidence, 0.999) * 10) / 10));
                    count(
                            asking,
                            confidence < ASK_BACK && CHANGING.contains(best),
                            right ? "of the right" : "of the wrong");
                }
                if (accepted.isEmpty()) {
                    count(intents, right, "answers only");
                } else {
                    count(
                            intents,
                            right,
                            code,
                            "all",
                            profile,
                            "= " + json.get("primary").asString());
                }
                if (verbose && !right) {
                    System.out.printf(
                            "%s %s %s %s | %s | %s%n",
                            json.get("id").asString(),
                            accepted,
                            found.stream()
                                    .limit(3)
                                    .map(one -> "%s %.2f".formatted(one.name(), one.confidence()))
                                    .toList(),
                            utterance.context().pending(),
                            utterance.text(),
                            guess.language().code());
                }
            }
        }
        print("language of sales utterances", spoken);
        print("intent of sales utterances", intents);
        print("right by confidence, in tenths", sureness);
        print("below 0.8 on an intent that changes something", asking);
    }

    private static void count(Map<String, int[]> counts, boolean right, String... keys) {
        for (String key : keys) {
            int[] count = counts.computeIfAbsent(key, any -> new int[2]);
            count[0] += right ? 1 : 0;
            count[1]++;
        }
    }

    private static void print(String title, Map<String, int[]> counts) {
        System.out.println("## " + title);
        counts.forEach(
                (key, count) -> System.out.printf("%-24s %.4f of %d%n", key, (double) count[0] / count[1], count[1]));
    }

    private static Utterance utterance(JsonNode json) {
        JsonNode context = json.get("context");
        String pending =
                context.get("pending").isNull() ? null : context.get("pending").asString();
        String region = json.get("region").asString();
        return new Utterance(
                json.get("text").asString(),
                null,
                null,
                region,
                region.equals("IN") ? "INR" : "EUR",
                json.get("profile").asString(),
                region.equals("IN") ? NOW.withZoneSameInstant(ZoneId.of("Asia/Kolkata")) : NOW,
                new UtteranceContext(context.get("list_size").asInt(), pending));
    }

    private static void evaluateLanguage(LanguageDetector languages, boolean verbose) throws IOException {
        Map<String, int[]> counts = new TreeMap<>();
        var lines = Files.readAllLines(DATA.resolve("09_langid/dev.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] columns = line.split("\t");
            String guess = languages
                    .detect(utterance(columns[2], null, "US"))
                    .language()
                    .code();
            for (String key : new String[] {columns[0], "all", columns[1]}) {
                int[] count = counts.computeIfAbsent(key, any -> new int[2]);
                count[0] += guess.equals(columns[0]) ? 1 : 0;
                count[1]++;
            }
            if (verbose && !guess.equals(columns[0])) {
                System.out.println(columns[0] + " as " + guess + ": " + columns[2]);
            }
        }
        counts.forEach(
                (key, count) -> System.out.printf("%-20s %.4f of %d%n", key, (double) count[0] / count[1], count[1]));
        long start = System.nanoTime();
        for (String line : lines) {
            languages.detect(utterance(line, null, "US"));
        }
        System.out.printf("%.1f µs per text%n", (System.nanoTime() - start) / 1000.0 / lines.size());
    }

    private static Utterance utterance(String text, Language previous, String region) {
        return new Utterance(text, null, previous, region, "EUR", "dealership", NOW, UtteranceContext.EMPTY);
    }
}
