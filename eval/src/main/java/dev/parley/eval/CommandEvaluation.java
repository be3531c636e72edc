package dev.parley.eval;

import dev.parley.drive.ParleyClient;
import dev.parley.drive.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The commands of {@code 10_sales_nlu} that the rules find, and those that a model proposes where they find none. */
final class CommandEvaluation {

    private final ParleyClient platform;
    private final Path data;
    private final Mind mind;

    CommandEvaluation(ParleyClient platform, Path data, Mind mind) {
        this.platform = platform;
        this.data = data.resolve("10_sales_nlu");
        this.mind = mind;
    }

    /** @param tokens the model's, 0 when none was asked */
    record Parsed(CommandLine line, List<String> rules, List<String> proposed, int tokens) {

        boolean isRight(Mind mind) {
            List<String> found = mind == Mind.RULES
                    ? rules
                    : Stream.concat(rules.stream(), proposed.stream()).toList();
            return found.equals(line.commands());
        }
    }

    List<Parsed> run() throws IOException {
        ParleyClient staff = EvaluationTenant.create(
                        platform, "Commands", "en-US", "EUR", "Europe/Madrid", mind.settings())
                .staff();
        List<Parsed> parsed = new ArrayList<>();
        for (CommandLine line : CommandLine.read(data)) {
            JsonNode answer = staff.post("/api/v1/nlu/parse", line.request());
            JsonNode cost = answer.path("proposed").path("cost");
            parsed.add(new Parsed(
                    line,
                    CommandLine.judged(answer.path("commands")),
                    CommandLine.judged(answer.path("proposed").path("commands")),
                    cost.path("input_tokens").asInt(0) + cost.path("output_tokens").asInt(0)));
        }
        return parsed;
    }

    static String table(List<Parsed> parsed, List<Mind> minds) {
        List<String> headings = new ArrayList<>(List.of("commands right", "lines"));
        minds.forEach(mind -> headings.add(mind.title()));
        headings.add("model asked");
        headings.add("tokens");
        Table table = new Table(headings.toArray(String[]::new));
        row(table, "**all**", parsed, minds);
        grouped(parsed, one -> one.line().commands().isEmpty() ? "no command" : "commands")
                .forEach((kind, group) -> row(table, kind, group, minds));
        grouped(parsed, one -> one.line().language()).forEach((language, group) -> row(table, language, group, minds));
        return table.toString();
    }

    private static TreeMap<String, List<Parsed>> grouped(List<Parsed> parsed, Function<Parsed, String> by) {
        return parsed.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static void row(Table table, String name, List<Parsed> group, List<Mind> minds) {
        List<Object> cells = new ArrayList<>(List.of(name, group.size()));
        for (Mind mind : minds) {
            long right = group.stream().filter(one -> one.isRight(mind)).count();
            cells.add("%.3f".formatted((double) right / group.size()));
        }
        cells.add(group.stream().filter(one -> one.tokens() > 0).count());
        cells.add(group.stream().mapToInt(Parsed::tokens).sum());
        table.row(cells.toArray());
    }

    /** Every line that went wrong, with what was found. */
    static List<String> wrong(List<Parsed> parsed) {
        List<String> lines = new ArrayList<>();
        lines.add("id\tlang\ttext\twanted\trules\tproposed");
        parsed.stream()
                .filter(one -> !one.isRight(Mind.RULES) || !one.isRight(Mind.MODEL))
                .map(one -> String.join(
                        "\t",
                        one.line().id(),
                        one.line().language(),
                        one.line().text(),
                        one.line().commands().toString(),
                        one.rules().toString(),
                        one.proposed().toString()))
                .forEach(lines::add);
        return lines;
    }
}
