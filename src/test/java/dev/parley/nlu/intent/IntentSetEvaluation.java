package dev.parley.nlu.intent;

import dev.parley.llm.Embedder;
import dev.parley.llm.provider.OnnxEmbedder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;

/**
 * Teaches the classifier public sets of intents and scores it: on the part they are tested with where it is there, else by
 * cross-validation on what is. Nothing of the sets enters the product. The property {@code parley.eval.data} names the
 * folder, arguments the sets.
 */
public final class IntentSetEvaluation {

    private static final int FOLDS = 5;

    private final Embedder embedder = OnnxEmbedder.bundled();
    private final Path vectors = Files.createDirectories(Path.of("target/eval/vectors"));

    private IntentSetEvaluation() throws IOException {}

    public static void main(String[] arguments) throws IOException {
        Path sets = Path.of(System.getProperty("parley.eval.data", "../shared/eval"), "03_intents");
        var evaluation = new IntentSetEvaluation();
        System.out.println(
                "| set | texts taught | scored on | accuracy | threshold | in scope | out-of-scope recall | MCC |");
        System.out.println("| --- | --- | --- | --- | --- | --- | --- | --- |");
        try (Stream<Path> folders = Files.list(sets)) {
            for (Path folder : folders.sorted().toList()) {
                if (arguments.length == 0
                        || List.of(arguments).contains(folder.getFileName().toString())) {
                    evaluation.set(folder);
                }
            }
        }
    }

    private void set(Path folder) throws IOException {
        for (Path train : files(folder, "train.")) {
            String name = train.getFileName().toString();
            String part = name.startsWith("train") ? "" : name.substring(0, name.indexOf('.') + 1);
            List<LabelledText> taught = read(train);
            Optional<Path> test = Stream.of(part + "test.", part + "val.")
                    .flatMap(other -> files(folder, other).stream())
                    .findFirst();
            String title = folder.getFileName() + (part.isEmpty() ? "" : " " + part.replace(".", ""));
            if (test.isPresent()) {
                String scored = test.get().getFileName().toString();
                taught(title, taught, read(test.get()), scored.substring(0, scored.indexOf('.', part.length())));
            } else {
                crossValidated(title, taught);
            }
        }
    }

    private static List<Path> files(Path folder, String part) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".tsv"))
                    .filter(file -> file.getFileName().toString().startsWith(part)
                            || file.getFileName().toString().contains("." + part))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    private List<LabelledText> read(Path file) throws IOException {
        String name = file.getParent().getFileName() + "-" + file.getFileName();
        return LabelledText.read(file, new ExampleVectors(embedder, vectors.resolve(name + ".vectors")));
    }

    private static void taught(String set, List<LabelledText> taught, List<LabelledText> scored, String part) {
        var engine = IntentEngine.of(taught);
        boolean hasNothing = scored.stream().anyMatch(LabelledText::isOutOfScope);
        double threshold = hasNothing ? ScopeThreshold.of(taught).best() : 0;
        var plain = new Confusion();
        var cut = new Confusion();
        for (LabelledText text : scored) {
            IntentEngine.Guess guess = engine.guess(text);
            plain.count(text.intent(), guess.intent());
            cut.count(text.intent(), guess.above(threshold));
        }
        print(set, taught.size(), part + ", " + scored.size(), plain.inScope(), hasNothing ? threshold : null, cut);
    }

    /** Where only a part to learn from is there, each fifth is scored with what the others taught. */
    private static void crossValidated(String set, List<LabelledText> texts) {
        var random = new Random(1);
        List<List<LabelledText>> folds = new ArrayList<>();
        for (int fold = 0; fold < FOLDS; fold++) {
            folds.add(new ArrayList<>());
        }
        texts.forEach(text -> folds.get(random.nextInt(FOLDS)).add(text));
        var plain = new Confusion();
        for (List<LabelledText> scored : folds) {
            var engine = IntentEngine.of(folds.stream()
                    .filter(fold -> fold != scored)
                    .flatMap(List::stream)
                    .toList());
            scored.forEach(text -> plain.count(text.intent(), engine.guess(text).intent()));
        }
        boolean isSmall = texts.size() < 2_000;
        ScopeThreshold scope = isSmall ? ScopeThreshold.of(texts) : null;
        print(
                set,
                texts.size(),
                FOLDS + " folds",
                plain.inScope(),
                scope == null ? null : scope.best(),
                scope == null ? plain : scope.at(scope.best()));
    }

    private static void print(
            String set, int taught, String scored, double accuracy, Double threshold, Confusion confusion) {
        System.out.printf(
                "| %s | %d | %s | %.3f | %s | %s | %s | %s |%n",
                set,
                taught,
                scored,
                accuracy,
                threshold == null ? "" : "%.2f".formatted(threshold),
                threshold == null ? "" : "%.3f".formatted(confusion.inScope()),
                threshold == null ? "" : "%.3f".formatted(confusion.outOfScopeRecall()),
                threshold == null ? "" : "%.3f".formatted(confusion.correlation()));
    }
}
