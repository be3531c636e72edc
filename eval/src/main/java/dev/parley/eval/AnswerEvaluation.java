package dev.parley.eval;

import dev.parley.drive.ParleyClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Does the assistant find the passage, answer from it, and refuse the rest? Asked over HTTP, as a visitor would. */
final class AnswerEvaluation {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ParleyClient platform;
    private final Path data;
    private final Mind mind;

    AnswerEvaluation(ParleyClient platform, Path data, Mind mind) {
        this.platform = platform;
        this.data = data.resolve("11_sales_qa");
        this.mind = mind;
    }

    /** Files named {@code questions*.jsonl}, each with the base {@code kb.json}, or {@code kb.<base>.json}, of its questions. */
    AnswerScores run() throws IOException {
        List<Asked> asked = new ArrayList<>();
        Map<String, EvaluationTenant> tenants = new HashMap<>();
        for (Question question : questions()) {
            EvaluationTenant tenant = tenants.computeIfAbsent(question.base(), this::tenant);
            asked.add(ask(tenant, question));
        }
        return new AnswerScores(asked);
    }

    private List<Question> questions() throws IOException {
        List<Question> questions = new ArrayList<>();
        try (var files = Files.newDirectoryStream(data, "questions*.jsonl")) {
            for (Path file : files) {
                questions.addAll(Question.read(file));
            }
        }
        return questions;
    }

    private EvaluationTenant tenant(String base) {
        EvaluationTenant tenant =
                EvaluationTenant.create(platform, base, "en-US", "USD", "America/New_York", mind.settings());
        Path own = data.resolve("kb." + base + ".json");
        JsonNode documents = JSON.readTree(Files.exists(own) ? own : data.resolve("kb.json"));
        tenant.ingest(documents);
        return tenant;
    }

    private Asked ask(EvaluationTenant tenant, Question question) {
        String session = null;
        if (question.followsUp()) {
            session = tenant.visitor()
                    .chat(question.after(), null)
                    .path("session_id")
                    .asString();
        }
        JsonNode reply = tenant.visitor().chat(question.text(), session);
        List<String> ranking = question.followsUp()
                ? documents(reply.path("sources"))
                : documents(tenant.staff()
                        .get("/api/v1/knowledge/search?limit=20&q=" + ParleyClient.encoded(question.text()))
                        .path("results"));
        String band = reply.path("band").asString("");
        boolean refused = !reply.path("answered").asBoolean(true) || band.equals("refused");
        String receipt = reply.path("receipt_id").asString("");
        return new Asked(
                question,
                ranking,
                reply.path("message").asString(),
                band,
                refused,
                receipt,
                mind == Mind.RULES ? 0 : tokens(tenant, receipt));
    }

    private static int tokens(EvaluationTenant tenant, String receipt) {
        JsonNode cost = tenant.staff().get("/api/v1/receipts/" + receipt).path("cost");
        return cost.path("input_tokens").asInt(0) + cost.path("output_tokens").asInt(0);
    }

    private static List<String> documents(JsonNode results) {
        return results.valueStream()
                .map(result -> result.path("external_id").asString(""))
                .distinct()
                .toList();
    }
}
