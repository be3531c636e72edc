package dev.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line of {@code 11_sales_qa}. */
record Question(
        String id,
        String base,
        String language,
        String kind,
        String after,
        String text,
        List<String> answerDocuments,
        List<String> mustContain,
        List<String> mustNotContain) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<Question> read(Path file) throws IOException {
        List<Question> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                questions.add(of(JSON.readTree(line)));
            }
        }
        return questions;
    }

    boolean answerable() {
        return !answerDocuments.isEmpty();
    }

    boolean followsUp() {
        return !after.isEmpty();
    }

    private static Question of(JsonNode line) {
        return new Question(
                line.path("id").asString(),
                line.path("kb").asString(),
                line.path("lang").asString(),
                line.path("kind").asString(),
                line.path("after").asString(""),
                line.path("text").asString(),
                strings(line.path("answer_doc")),
                strings(line.path("must_contain")),
                strings(line.path("must_not_contain")));
    }

    static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
