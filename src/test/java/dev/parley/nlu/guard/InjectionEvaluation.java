package dev.parley.nlu.guard;

import dev.parley.nlu.guard.InjectionLearner.Example;
import dev.parley.nlu.guard.InjectionSet.Line;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Share of texts suspected, by source and language, in three ways: by the detector as it ships, which learned from these
 * very lines; by one taught the other lines of the same sources; and by one taught the lines of all other sources. In the
 * last two no line is scored by what learned from it, and thresholds are chosen without the lines they are used on.
 */
public final class InjectionEvaluation {

    private static final int FOLDS = 5;
    private static final double FALSE_POSITIVES = 0.022;

    private final InjectionScorer shipped = new InjectionScorer();
    private final List<Example> own = InjectionExamples.load();
    private final Map<String, int[][]> table = new TreeMap<>();
    private final Map<String, Double> signs = new HashMap<>();
    private final List<Line> lines;

    private InjectionEvaluation(List<Line> lines) {
        this.lines = lines;
    }

    public static void main(String[] arguments) throws IOException {
        Optional<List<Line>> lines = InjectionSet.read();
        if (lines.isPresent()) {
            new InjectionEvaluation(lines.get()).run(arguments.length > 0);
        }
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
        List<String> sources =
                lines.stream().map(Line::family).distinct().sorted().toList();
        score(2, folds(lines, (line, at) -> sources.indexOf(line.family())));
        print();
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
        InjectionModel model = InjectionSet.learned(own, taught);
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
        System.out.println(
                "| share suspected | texts | as shipped, taught these lines | source seen | source unseen |");
        System.out.println("| --- | ---: | ---: | ---: | ---: |");
        table.forEach((row, counts) -> System.out.printf(
                "| %s | %d | %s | %s | %s |%n",
                row, counts[0][1], share(counts[0]), share(counts[1]), share(counts[2])));
    }

    private static String share(int[] count) {
        return count[1] == 0 ? "" : "%.3f".formatted((double) count[0] / count[1]);
    }
}
