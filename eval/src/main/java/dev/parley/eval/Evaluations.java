package dev.parley.eval;

import dev.parley.drive.Launch;
import dev.parley.drive.Machine;
import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * Scores the parts on their own and the whole over HTTP, prints tables and keeps them in {@code docs/eval.md}. The
 * property {@code parley.eval.data} names the folder of the data, {@code parley.eval.only} the evaluations to run.
 */
public final class Evaluations {

    private static final Path PROJECT = Path.of(System.getProperty("parley.project", "."));
    private static final Path DATA = Path.of(System.getProperty(
            "parley.eval.data", PROJECT.resolve("../shared/eval").normalize().toString()));

    private final Set<String> only;
    private final Report report = new Report(PROJECT);

    private Evaluations(Set<String> only) {
        this.only = only;
    }

    public static void main(String[] arguments) throws IOException {
        if (!Files.isDirectory(DATA)) {
            System.out.println("No evaluation data in " + DATA + ": name its folder with -Dparley.eval.data=...");
            return;
        }
        String wanted = System.getProperty("parley.eval.only", "").strip();
        new Evaluations(wanted.isEmpty() ? Set.of() : Set.of(wanted.split(","))).run();
    }

    private void run() throws IOException {
        report.heading("# Evaluation");
        report.text("`make eval`, " + Machine.described()
                + ". Public and hand-made sets that are not part of the project; tuning on them is allowed, so read"
                + " them as an upper bound.");
        parts();
        if (wants("commands") || wants("answers") || wants("stock")) {
            whole();
        }
        if (only.isEmpty()) {
            report.save("docs/eval.md");
        }
    }

    private void parts() throws IOException {
        PartEvaluations parts = new PartEvaluations(PROJECT, DATA);
        for (PartEvaluations.Part part : PartEvaluations.PARTS) {
            if (wants(part.name()) && parts.exists(part)) {
                report.heading("## " + part.title());
                report.part(parts.run(part));
            }
        }
    }

    private void whole() throws IOException {
        try (ParleyProcess server = ParleyProcess.start(Launch.built(PROJECT))) {
            ParleyClient platform =
                    new ParleyClient(server.url()).signedIn(ParleyProcess.ADMINISTRATOR, ParleyProcess.PASSWORD);
            WholeEvaluations whole = new WholeEvaluations(platform, DATA, Mind.available(System.getenv()), report);
            if (wants("commands") && present("10_sales_nlu")) {
                whole.commands();
            }
            if (wants("answers") && present("11_sales_qa")) {
                whole.answers();
            }
            if (wants("stock") && present("12_catalogue")) {
                whole.stock();
            }
        }
    }

    private boolean wants(String name) {
        return only.isEmpty() || only.contains(name);
    }

    private static boolean present(String folder) {
        return Files.isDirectory(DATA.resolve(folder));
    }
}
