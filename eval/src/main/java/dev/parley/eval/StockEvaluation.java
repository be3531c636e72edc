package dev.parley.eval;

import dev.parley.drive.ParleyClient;
import dev.parley.drive.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Questions about stock, asked in chat over HTTP and answered from imported vehicles. */
final class StockEvaluation {

    private final ParleyClient platform;
    private final Path data;
    private final Mind mind;

    StockEvaluation(ParleyClient platform, Path data, Mind mind) {
        this.platform = platform;
        this.data = data.resolve("12_catalogue");
        this.mind = mind;
    }

    List<StockAnswer> run() throws IOException {
        EvaluationTenant tenant = EvaluationTenant.create(
                platform, "Vehicle stock", "en-US", "USD", "America/Los_Angeles", mind.settings());
        JsonNode imported = tenant.staff()
                .post("/api/v1/products/import", "text/csv", Files.readString(data.resolve("vehicles.csv")));
        if (!imported.path("rejected").isEmpty()) {
            System.out.println("rejected on import: " + imported.path("rejected"));
        }
        List<StockAnswer> answers = new ArrayList<>();
        try (var files = Files.newDirectoryStream(data, "vehicle_questions*.jsonl")) {
            for (Path file : files) {
                for (VehicleQuestion question : VehicleQuestion.read(file)) {
                    answers.add(ask(tenant, question));
                }
            }
        }
        return answers;
    }

    private static StockAnswer ask(EvaluationTenant tenant, VehicleQuestion question) {
        JsonNode reply = tenant.visitor().chat(question.text(), null);
        JsonNode list = reply.path("list");
        String match = list.path("match").asString("none");
        boolean matching = match.equals("exact");
        Set<String> shown = matching ? new TreeSet<>(Question.strings(list.path("skus"))) : Set.of();
        return new StockAnswer(
                question,
                shown,
                matching ? list.path("total").asInt() : 0,
                match,
                reply.path("message").asString());
    }

    /** Every question that went wrong, with what was said. */
    static List<String> wrong(List<StockAnswer> answers) {
        List<String> lines = new ArrayList<>();
        lines.add("id\tlang\tquestion\tfilters\twanted\tmatch\tshown\ttotal\treply");
        for (StockAnswer answer : answers) {
            if (!answer.exact()) {
                VehicleQuestion question = answer.question();
                lines.add(String.join(
                        "\t",
                        question.id(),
                        question.language(),
                        question.text(),
                        question.filters(),
                        question.matches().toString(),
                        answer.match(),
                        answer.shown().toString(),
                        String.valueOf(answer.total()),
                        answer.reply().replaceAll("\\s+", " ")));
            }
        }
        return lines;
    }

    static String table(List<StockAnswer> answers) {
        Table table = new Table("", "questions", "exact set", "mean F1", "exact, some match", "honest no");
        row(table, "**all**", answers);
        answers.stream()
                .collect(Collectors.groupingBy(
                        answer -> answer.question().language(), TreeMap::new, Collectors.toList()))
                .forEach((language, group) -> row(table, language, group));
        return table.toString();
    }

    /** One line with the figure that is wanted. */
    static String summary(List<StockAnswer> answers) {
        return "exact set " + exact(answers, answer -> true);
    }

    private static void row(Table table, String name, List<StockAnswer> group) {
        Predicate<StockAnswer> none = answer -> answer.question().matches().isEmpty();
        table.row(
                name,
                group.size(),
                exact(group, answer -> true),
                "%.3f"
                        .formatted(group.stream()
                                .mapToDouble(StockAnswer::f1)
                                .average()
                                .orElse(0)),
                exact(group, none.negate()),
                exact(group, none));
    }

    private static String exact(List<StockAnswer> group, Predicate<StockAnswer> among) {
        List<StockAnswer> counted = group.stream().filter(among).toList();
        return counted.isEmpty()
                ? ""
                : "%.3f"
                        .formatted((double) counted.stream()
                                        .filter(StockAnswer::exact)
                                        .count()
                                / counted.size());
    }
}
