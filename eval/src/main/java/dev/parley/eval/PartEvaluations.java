package dev.parley.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Evaluations of single parts: programs beside the tests, which need neither database nor server. */
final class PartEvaluations {

    static final List<Part> PARTS = List.of(
            new Part("retrieval", "Retrieval", "dev.parley.knowledge.RetrievalEvaluation"),
            new Part("nlu", "Understanding", "dev.parley.nlu.NluEvaluation"),
            new Part("injection", "Attempts to instruct the assistant", "dev.parley.nlu.guard.InjectionEvaluation"),
            new Part("intents", "Intents of other businesses", "dev.parley.nlu.intent.IntentSetEvaluation"),
            new Part("intents", "Several intents at once", "dev.parley.nlu.intent.ManyIntentsEvaluation"),
            new Part("entities", "Entities", "dev.parley.nlu.entity.EntityEvaluation"),
            new Part("spans", "Numbers, amounts, phones and times", "dev.parley.nlu.entity.SpanEvaluation"),
            new Part("spans", "Phone formats and look-alikes", "dev.parley.nlu.entity.PhoneEvaluation"),
            new Part("products", "Product search", "dev.parley.commerce.search.ProductEvaluation"),
            new Part("vehicles", "Vehicle wishes", "dev.parley.commerce.VehicleEvaluation"));

    record Part(String name, String title, String type) {}

    private final Path project;
    private final Path data;

    PartEvaluations(Path project, Path data) {
        this.project = project;
        this.data = data;
    }

    boolean exists(Part part) {
        return Files.exists(testClasses().resolve(part.type().replace('.', '/') + ".class"));
    }

    /** What the program prints. */
    String run(Part part) throws IOException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-Dparley.eval.data=" + data.toAbsolutePath(),
                        "-cp",
                        classPath(),
                        part.type())
                .directory(project.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.onExit().join().exitValue();
        return status == 0 ? output : output + "\n(ended with status " + status + ")";
    }

    private String classPath() throws IOException {
        String libraries =
                Files.readString(project.resolve("target/test-classpath.txt")).strip();
        return testClasses().toAbsolutePath() + ":"
                + project.resolve("target/classes").toAbsolutePath() + ":" + libraries;
    }

    private Path testClasses() {
        return project.resolve("target/test-classes");
    }
}
