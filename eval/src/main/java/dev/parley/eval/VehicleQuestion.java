package dev.parley.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A vehicle question of {@code 12_catalogue}. */
record VehicleQuestion(String id, String language, String text, Set<String> matches, String filters) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static List<VehicleQuestion> read(Path file) throws IOException {
        List<VehicleQuestion> questions = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                JsonNode question = JSON.readTree(line);
                questions.add(new VehicleQuestion(
                        question.path("id").asString(),
                        question.path("lang").asString(),
                        question.path("text").asString(),
                        new TreeSet<>(Question.strings(question.path("matches"))),
                        question.path("filters").toString()));
            }
        }
        return questions;
    }
}
