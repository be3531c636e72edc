package dev.parley.nlu.guard;

import dev.parley.nlu.guard.InjectionModel.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Share of texts suspected, by source and language, in three ways: by the detector as it ships, which learned nothing of
 * the set; by one taught the other lines of the same sources; and by one taught the lines of all other sources. No line is
 * ever scored by what learned from it, and thresholds are chosen without the lines they are used on.
 */
public final class InjectionEvaluation {

    private static final int FOLDS = 5;
    private static final double FALSE_POSITIVES = 0.022;
    /** How much a line of the set counts beside an example of our own. */
    private static final int TIMES = 4;

    record Line(String text, String label, String source, String language) {
        boolean isAttack() {
            return label.equals("attack");
        }

        boolean isBenign() {
            return label.equals("benign");
        }
    }

    private final InjectionScorer shipped = new InjectionScorer();
    private final List<Example> own = InjectionExamples.load();
    private final Map<String, int[][]> table = new TreeMap<>();
    private final Map<String, Double> signs = new HashMap<>();
    private final List<Line> lines;

    private InjectionEvaluation(List<Line> lines) {
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException {
        Path data = Path.of(System.getProperty("parley.eval.data", "../shared/eval"));
        Path file = data.resolve("05_injection/dev.jsonl");
        if (!Files.exists(file)) {
            System.out.println("(no 05_injection in " + data + ")");
            return;
        }
        JsonMapper json = new JsonMapper();
        List<Line> lines = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            JsonNode one = json.readTree(row);
            lines.add(new Line(
                    one.get("text").asString(),
                    one.get("label").asString(),
                    one.get("source").asString(),
                    one.get("lang").asString()));
        }
        new InjectionEvaluation(lines).run(arguments.length > 0);
    }

    private void run(boolean verbose) {
        for (Line line : lines) {
            boolean hit = shipped.suspects(line.text());
            count(line, 0, hit);
            if (verbose && hit != line.isAttack() && (line.isAttack() || line.isBenign())) {
                System.out.printf(
                        "%s %s %s | %s%n",
                        line.label(),
                        line.source(),
                        line.language(),
                        line.text()
                                .replace('\n', ' ')
                                .substring(0, Math.min(220, line.text().length())));
            }
        }
        score(1, folds(lines, (line, at) -> at % FOLDS));
        List<String> sources = lines.stream()
                .map(InjectionEvaluation::family)
                .distinct()
                .sorted()
                .toList();
        score(2, folds(lines, (line, at) -> sources.indexOf(family(line))));
        print();
    }

    /** Parts of one collection are one source. */
    private static String family(Line line) {
        return line.source().replaceFirst("[-_:0-9].*", "");
    }

    private interface Fold {
        int of(Line line, int at);
    }

    private static Map<Line, Integer> folds(List<Line> lines, Fold fold) {
        List<Line> shuffled = new ArrayList<>(lines);
        Collections.shuffle(shuffled, new Random(5));
        Map<Line, Integer> folds = new LinkedHashMap<>();
        for (int at = 0; at < shuffled.size(); at++) {
            folds.put(shuffled.get(at), fold.of(shuffled.get(at), at));
        }
        return folds;
    }

    private void score(int column, Map<Line, Integer> folds) {
        folds.values().stream().distinct().forEach(fold -> {
            List<Line> taught = folds.keySet().stream()
                    .filter(line -> !folds.get(line).equals(fold))
                    .toList();
            double threshold = threshold(taught);
            Function<Line, Double> odds = taught(taught);
            folds.keySet().stream()
                    .filter(line -> folds.get(line).equals(fold))
                    .forEach(line -> count(line, column, odds.apply(line) >= threshold));
        });
    }

    /** The lowest that keeps false positives down on lines held back among those that may be learned from. */
    private double threshold(List<Line> taught) {
        List<Double> benign = new ArrayList<>();
        for (int inner = 0; inner < 2; inner++) {
            int held = inner;
            Function<Line, Double> odds = taught(Stream.iterate(0, at -> at + 1)
                    .limit(taught.size())
                    .filter(at -> at % 2 != held)
                    .map(taught::get)
                    .toList());
            Stream.iterate(0, at -> at + 1)
                    .limit(taught.size())
                    .filter(at -> at % 2 == held && taught.get(at).isBenign())
                    .forEach(at -> benign.add(odds.apply(taught.get(at))));
        }
        benign.sort(Collections.reverseOrder());
        return benign.get((int) (benign.size() * FALSE_POSITIVES)) + 1e-9;
    }

    private Function<Line, Double> taught(List<Line> taught) {
        List<Example> examples = new ArrayList<>(own);
        taught.stream()
                .filter(line -> line.isAttack() || line.isBenign())
                .map(line -> new Example(line.text(), line.isAttack()))
                .forEach(example -> examples.addAll(Collections.nCopies(TIMES, example)));
        InjectionModel model = new InjectionModel(examples);
        return line ->
                model.logOdds(Disguise.removed(line.text())) + signs.computeIfAbsent(line.text(), shipped::weight);
    }

    private void count(Line line, int column, boolean hit) {
        for (String row : List.of(
                "all " + line.label(), line.label() + " " + line.source(), line.label() + " in " + line.language())) {
            int[] count = table.computeIfAbsent(row, key -> new int[3][2])[column];
            count[0] += hit ? 1 : 0;
            count[1]++;
        }
    }

    private void print() {
        System.out.println("| share suspected | texts | as shipped | source seen | source unseen |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        table.forEach((row, counts) -> System.out.printf(
                "| %s | %d | %s | %s | %s |%n",
                row, counts[0][1], share(counts[0]), share(counts[1]), share(counts[2])));
    }

    private static String share(int[] count) {
        return count[1] == 0 ? "" : "%.3f".formatted((double) count[0] / count[1]);
    }
}
