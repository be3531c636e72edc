package dev.parley.nlu;

import dev.parley.nlu.language.LanguageDetector;
import dev.parley.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.TreeMap;

/** Prints how well understanding does on the evaluation data; {@code parley.eval.data} names its folder. */
public final class NluEvaluation {

    private static final Path DATA = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 11, 20, 10, 0, 0, 0, ZoneId.of("Europe/Madrid"));

    private NluEvaluation() {}

    public static void main(String[] arguments) throws IOException {
        boolean verbose = arguments.length > 0;
        long start = System.nanoTime();
        var languages = new LanguageDetector();
        System.out.printf("language model learned in %d ms%n", (System.nanoTime() - start) / 1_000_000);
        evaluateLanguage(languages, verbose);
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
        counts.forEach((key, count) ->
                System.out.printf("%-20s %.4f of %d%n", key, (double) count[0] / count[1], count[1]));
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
