package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own, killed without warning. */
class CrashTests {

    private static final int TURNS = 25;
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path data;

    private final HttpClient client = HttpClient.newHttpClient();
    private final List<Process> processes = new ArrayList<>();
    private int port;

    @AfterEach
    void stopAll() throws InterruptedException {
        for (Process process : processes) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void noAcknowledgedTurnIsMissingAfterAKill() throws Exception {
        start();
        String session = say("hello", null);
        List<String> acknowledged = new ArrayList<>(List.of("hello"));
        for (int i = 1; i <= TURNS; i++) {
            say("my budget is " + i + " thousand", session);
            acknowledged.add("my budget is " + i + " thousand");
        }
        processes.getLast().destroyForcibly().waitFor();

        start();
        assertThat(customerTexts(session)).isEqualTo(acknowledged);
        say("are you still there?", session);
    }

    private void start() throws IOException, InterruptedException {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        File log = data.resolve("parley-" + processes.size() + ".log").toFile();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "--add-modules=jdk.incubator.vector",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.parley.Parley",
                        "--server.port=" + port,
                        "--parley.data-dir=" + data.resolve("data"))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        processes.add(process);
        while (!isReady()) {
            assertThat(process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(() -> read(log))
                    .isFalse();
        }
    }

    private boolean isReady() throws IOException, InterruptedException {
        try {
            return send(HttpRequest.newBuilder(uri("/actuator/health/readiness"))
                                    .build())
                            .statusCode()
                    == 200;
        } catch (ConnectException notYet) {
            return false;
        }
    }

    private String say(String text, String session) throws IOException, InterruptedException {
        String body = JSON.writeValueAsString(
                session == null ? Map.of("message", text) : Map.of("message", text, "session_id", session));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/chat"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("session_id").asString();
    }

    private List<String> customerTexts(String session) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(uri("/api/v1/chat/" + session + "/history?limit=100"))
                .build());
        List<String> texts = new ArrayList<>();
        for (JsonNode item : JSON.readTree(answer.body()).get("items")) {
            if (item.get("role").asString().equals("customer")) {
                texts.add(item.get("text").asString());
            }
        }
        return texts;
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String read(File log) {
        try {
            return Files.readString(log.toPath());
        } catch (IOException unreadable) {
            return unreadable.toString();
        }
    }
}
