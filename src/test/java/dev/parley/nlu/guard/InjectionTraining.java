package dev.parley.nlu.guard;

import dev.parley.nlu.guard.InjectionLearner.Example;
import dev.parley.nlu.guard.InjectionSet.Line;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Learns what the detector ships with, from our own examples and the public set; {@code make guard} runs it. */
public final class InjectionTraining {

    private static final Path SHIPPED = Path.of("src/main/resources/nlu/guard/injection.weights");

    private InjectionTraining() {}

    public static void main(String[] arguments) throws IOException {
        Optional<List<Line>> lines = InjectionSet.read();
        if (lines.isEmpty()) {
            System.out.println("Nothing learned: without the set the detector would forget what it knows of it.");
            return;
        }
        List<Example> own = InjectionExamples.load();
        InjectionModel model = InjectionSet.learned(own, lines.get());
        try (OutputStream file = Files.newOutputStream(SHIPPED)) {
            model.write(file);
        }
        System.out.printf(
                "%s: %d bytes, from %d examples of our own and %d lines of the set%n",
                SHIPPED, Files.size(SHIPPED), own.size(), InjectionSet.learnedFrom(lines.get()));
    }
}
