package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.json.JsonMapper;

/** The program as a process of its own. */
final class ParleyProcess {

    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Process process;
    private final int port;
    private final File log;

    private ParleyProcess(Process process, int port, File log) {
        this.process = process;
        this.port = port;
        this.log = log;
    }

    /** Starts these classes; returns when it is ready. */
    static ParleyProcess start(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> program = List.of(
                "--enable-native-access=ALL-UNNAMED",
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.parley.Parley");
        return launch(program, folder, arguments);
    }

    /** Starts the packed program as a newcomer does; returns when it is ready. */
    static ParleyProcess startJar(Path jar, Path folder, String... arguments) throws IOException, InterruptedException {
        return launch(List.of("-jar", jar.toString()), folder, arguments);
    }

    private static ParleyProcess launch(List<String> program, Path folder, String... arguments)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        File log = Files.createTempFile(folder, "parley-", ".log").toFile();
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(program);
        command.add("--server.port=" + port);
        command.add("--parley.data-dir=" + folder.resolve("data"));
        command.addAll(List.of(arguments));
        ParleyProcess started = new ParleyProcess(
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log)
                        .start(),
                port,
                log);
        while (!started.isReady()) {
            assertThat(started.process.waitFor(200, TimeUnit.MILLISECONDS))
                    .as(() -> read(log))
                    .isFalse();
        }
        return started;
    }

    /** Whether it says that it takes requests; one that cannot be asked takes none. */
    boolean isReady() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    /** What the administrator named at its start gets to see. */
    String asStaff(String path) throws IOException, InterruptedException {
        String credentials =
                JSON.writeValueAsString(Map.of("email", "boss@parley.test", "password", "a-good-password"));
        String token = JSON.readTree(send(HttpRequest.newBuilder(uri("/api/v1/auth/login"))
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(credentials)))
                        .body())
                .path("access_token")
                .asString();
        return send(HttpRequest.newBuilder(uri(path)).header("Authorization", "Bearer " + token))
                .body();
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> say(String text, String session) {
        return post("/api/v1/chat", text, session);
    }

    /** The reply as server-sent events. */
    CompletableFuture<HttpResponse<String>> stream(String text, String session) {
        return post("/api/v1/chat/stream", text, session);
    }

    private CompletableFuture<HttpResponse<String>> post(String path, String text, String session) {
        String body = JSON.writeValueAsString(
                session == null ? Map.of("message", text) : Map.of("message", text, "session_id", session));
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Asks it to stop, as an operator's Ctrl-C does. */
    void terminate() {
        process.destroy();
    }

    boolean isRunning() {
        return process.isAlive();
    }

    boolean hasStopped() throws InterruptedException {
        return process.waitFor(30, TimeUnit.SECONDS);
    }

    /** 143 after it was asked to stop and has done so: 128 and the signal's number. */
    int exitCode() {
        return process.exitValue();
    }

    /** What it has said on its standard output. */
    String log() {
        return read(log);
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
