package dev.parley.eval;

import dev.parley.drive.ParleyClient;
import dev.parley.drive.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Evaluations of the whole over HTTP, by the rules alone and, where one is set up, with a model beside them. */
final class WholeEvaluations {

    private final ParleyClient platform;
    private final Path data;
    private final List<Mind> minds;
    private final Report report;

    WholeEvaluations(ParleyClient platform, Path data, List<Mind> minds, Report report) {
        this.platform = platform;
        this.data = data;
        this.minds = minds;
        this.report = report;
    }

    void commands() throws IOException {
        List<CommandEvaluation.Parsed> parsed = new CommandEvaluation(platform, data, minds.getLast()).run();
        report.heading("## Commands over HTTP (10_sales_nlu)");
        report.text(CommandEvaluation.table(parsed, minds));
        modelOrNone();
        report.keep("commands.tsv", CommandEvaluation.wrong(parsed));
    }

    void answers() throws IOException {
        report.heading("## Answers over HTTP (11_sales_qa)");
        Table beside = new Table("", "", "model");
        for (Mind mind : minds) {
            AnswerScores scores = new AnswerEvaluation(platform, data, mind).run();
            report.text("### " + capitalised(mind));
            report.text(scores.table());
            report.keep("answers-" + mind.name().toLowerCase(Locale.ROOT) + ".tsv", scores.wrong());
            beside.row(mind.title(), scores.summary(), mind == Mind.RULES ? "" : scores.usage());
        }
        report.text(beside.toString());
        modelOrNone();
    }

    void stock() throws IOException {
        report.heading("## Vehicle questions over HTTP (12_catalogue)");
        Table beside = new Table("", "");
        for (Mind mind : minds) {
            List<StockAnswer> answers = new StockEvaluation(platform, data, mind).run();
            report.text("### " + capitalised(mind));
            report.text(StockEvaluation.table(answers));
            report.keep("stock-" + mind.name().toLowerCase(Locale.ROOT) + ".tsv", StockEvaluation.wrong(answers));
            beside.row(mind.title(), StockEvaluation.summary(answers));
        }
        report.text(beside.toString());
        modelOrNone();
    }

    private void modelOrNone() {
        if (!minds.contains(Mind.MODEL)) {
            report.text(Mind.NO_MODEL);
        }
    }

    private static String capitalised(Mind mind) {
        String title = mind.title();
        return Character.toUpperCase(title.charAt(0)) + title.substring(1);
    }
}
