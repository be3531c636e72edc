package dev.parley.nlu.guard;

import dev.parley.nlu.guard.InjectionLearner.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The public attempts and look-alikes of the evaluation data. */
final class InjectionSet {

    /** How much a line of the set counts beside an example of our own. */
    private static final int TIMES = 4;

    private static final JsonMapper JSON = new JsonMapper();

    private InjectionSet() {}

    record Line(String text, String label, String source, String language) {

        boolean isAttack() {
            return label.equals("attack");
        }

        boolean isBenign() {
            return label.equals("benign");
        }

        /** Parts of one collection are one source. */
        String family() {
            return source.replaceFirst("[-_:0-9].*", "");
        }

        /** What has to be shared alike where it is built upon is only scored. */
        private boolean mayBeLearned() {
            return (isAttack() || isBenign()) && !source.startsWith("hint3") && !source.startsWith("xquad");
        }
    }

    /** Empty when the data is not here. */
    static Optional<List<Line>> read() throws IOException {
        Path file = Path.of(System.getProperty("parley.eval.data", "../shared/eval"), "05_injection", "dev.jsonl");
        if (!Files.exists(file)) {
            System.out.println("(no " + file + ")");
            return Optional.empty();
        }
        List<Line> lines = new ArrayList<>();
        for (String row : Files.readAllLines(file)) {
            JsonNode one = JSON.readTree(row);
            lines.add(new Line(
                    one.get("text").asString(),
                    one.get("label").asString(),
                    one.get("source").asString(),
                    one.get("lang").asString()));
        }
        return Optional.of(lines);
    }

    /** Learned from our own examples and those of these lines that may be. */
    static InjectionModel learned(List<Example> own, List<Line> lines) {
        List<Example> examples = new ArrayList<>(own);
        lines.stream()
                .filter(Line::mayBeLearned)
                .map(line -> new Example(line.text(), line.isAttack()))
                .forEach(example -> examples.addAll(Collections.nCopies(TIMES, example)));
        return InjectionLearner.learn(examples);
    }

    static int learnedFrom(List<Line> lines) {
        return (int) lines.stream().filter(Line::mayBeLearned).count();
    }
}
