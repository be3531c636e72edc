package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program killed without warning. */
class CrashTests {

    private static final int TURNS = 25;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private ParleyProcess parley;

    @AfterEach
    void stop() throws InterruptedException {
        parley.terminate();
        assertThat(parley.hasStopped()).isTrue();
    }

    @Test
    void noAcknowledgedTurnIsMissingAfterAKill() throws Exception {
        parley = ParleyProcess.start(folder);
        String session = say("hello", null);
        List<String> acknowledged = new ArrayList<>(List.of("hello"));
        for (int i = 1; i <= TURNS; i++) {
            say("my budget is " + i + " thousand", session);
            acknowledged.add("my budget is " + i + " thousand");
        }
        parley.kill();

        parley = ParleyProcess.start(folder);
        assertThat(customerTexts(session)).isEqualTo(acknowledged);
        say("are you still there?", session);
    }

    private String say(String text, String session) {
        var answer = parley.say(text, session).join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("session_id").asString();
    }

    private List<String> customerTexts(String session) throws Exception {
        String answer =
                parley.get("/api/v1/chat/" + session + "/history?limit=100").body();
        List<String> texts = new ArrayList<>();
        for (JsonNode item : JSON.readTree(answer).get("items")) {
            if (item.get("role").asString().equals("customer")) {
                texts.add(item.get("text").asString());
            }
        }
        return texts;
    }
}
