package dev.parley.eval;

import dev.parley.drive.Table;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The figures of {@code 11_sales_qa}, over all, by kind and by language. */
record AnswerScores(List<Asked> asked) {

    String table() {
        Map<String, List<Asked>> rows = new LinkedHashMap<>();
        rows.put("**all**", asked);
        rows.putAll(grouped(answer -> answer.question().kind()));
        rows.putAll(grouped(answer -> answer.question().language()));
        Table table = new Table(
                "",
                "questions",
                "hit@1",
                "hit@5",
                "all@5",
                "must_contain",
                "refused right",
                "refused wrong",
                "false figure");
        rows.forEach((name, group) -> row(table, name, group));
        return table + "\n" + refusals();
    }

    /** One line with the figures that are wanted. */
    String summary() {
        return "hit@1 %s, refusal F1 %s, must_contain %s, false figures %s"
                .formatted(
                        share(asked, this::answerable, answer -> answer.hit(1)),
                        number(f1()),
                        share(asked, this::answerable, Asked::complete),
                        share(asked, this::canBeFalse, Asked::falseFigure));
    }

    /** How often a model was asked, and how much was read and written. */
    String usage() {
        return "asked %d times, %d tokens"
                .formatted(
                        asked.stream().filter(answer -> answer.tokens() > 0).count(),
                        asked.stream().mapToInt(Asked::tokens).sum());
    }

    /** Every question that went wrong, with what was said. */
    List<String> wrong() {
        List<String> lines = new ArrayList<>();
        lines.add("id\tlang\tkind\tquestion\tband\thit@1\tranking\twanted\treply\treceipt");
        asked.stream().filter(Asked::wrong).map(AnswerScores::line).forEach(lines::add);
        return lines;
    }

    private static String line(Asked answer) {
        Question question = answer.question();
        return String.join(
                "\t",
                question.id(),
                question.language(),
                question.kind(),
                (question.followsUp() ? question.after() + " / " : "") + question.text(),
                answer.band(),
                question.answerable() ? String.valueOf(answer.hit(1)) : "-",
                String.join(",", answer.ranking().stream().limit(3).toList()),
                question.answerable()
                        ? question.answerDocuments() + " " + question.mustContain() + " not "
                                + question.mustNotContain()
                        : "a refusal",
                answer.reply().replaceAll("\\s+", " "),
                answer.receiptId());
    }

    private void row(Table table, String name, List<Asked> group) {
        table.row(
                name,
                group.size(),
                share(group, this::answerable, answer -> answer.hit(1)),
                share(group, this::answerable, answer -> answer.hit(5)),
                share(group, answer -> answer.question().kind().equals("multi_fact"), answer -> answer.allWithin(5)),
                share(group, this::answerable, Asked::complete),
                share(group, answer -> !answerable(answer), Asked::refused),
                share(group, this::answerable, Asked::refused),
                share(group, this::canBeFalse, Asked::falseFigure));
    }

    private String refusals() {
        return new Table("refusal", "precision", "recall", "F1")
                .row("all", number(precision()), number(recall(answer -> true)), number(f1()))
                .row("near", "", number(recall(of("unanswerable_near"))), "")
                .row("far", "", number(recall(of("unanswerable_far"))), "")
                .toString();
    }

    private double precision() {
        return ratio(asked, Asked::refused, answer -> !answerable(answer));
    }

    private double recall(Predicate<Asked> which) {
        return ratio(asked, which.and(answer -> !answerable(answer)), Asked::refused);
    }

    private double f1() {
        double precision = precision();
        double recall = recall(answer -> true);
        return precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0;
    }

    private boolean answerable(Asked answer) {
        return answer.question().answerable();
    }

    private boolean canBeFalse(Asked answer) {
        return !answerable(answer) && !answer.question().mustNotContain().isEmpty();
    }

    private static Predicate<Asked> of(String kind) {
        return answer -> answer.question().kind().equals(kind);
    }

    private Map<String, List<Asked>> grouped(Function<Asked, String> by) {
        return asked.stream().collect(Collectors.groupingBy(by, TreeMap::new, Collectors.toList()));
    }

    private static String share(List<Asked> group, Predicate<Asked> among, Predicate<Asked> counted) {
        long all = group.stream().filter(among).count();
        return all == 0 ? "" : number(ratio(group, among, counted));
    }

    private static double ratio(List<Asked> group, Predicate<Asked> among, Predicate<Asked> counted) {
        long all = group.stream().filter(among).count();
        return all == 0 ? 0 : (double) group.stream().filter(among.and(counted)).count() / all;
    }

    private static String number(double value) {
        return "%.3f".formatted(value);
    }
}
