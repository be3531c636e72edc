import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * Starts a distribution and talks to it, so that the Java machine can write down what a start and a turn need. What it
 * writes down is a second start, on data that is there: the first one's work would be compiled before every other start.
 */
void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]).toAbsolutePath();
    Path cache = home.resolve("app/parley.aot");
    Path data = Files.createTempDirectory("parley-rehearsal-");
    int port = freePort();
    try {
        perform(home, "", data, port);
        perform(home, "-XX:AOTCacheOutput=" + cache, data, port);
    } finally {
        delete(data);
    }
    if (!Files.exists(cache)) {
        throw new IllegalStateException("the rehearsal left no cache");
    }
}

void perform(Path home, String options, Path data, int port) throws Exception {
    Process parley = start(home, options, data, port);
    try {
        converse(URI.create("http://localhost:" + port));
    } finally {
        parley.destroy();
        if (!parley.waitFor(3, TimeUnit.MINUTES)) {
            parley.destroyForcibly();
        }
    }
}

Process start(Path home, String options, Path data, int port) throws IOException {
    ProcessBuilder builder = new ProcessBuilder(home.resolve("bin/parley").toString())
            .directory(data.toFile())
            .redirectErrorStream(true)
            .redirectOutput(data.resolve("console.log").toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("PARLEY_") || name.startsWith("SPRING_"));
    builder.environment()
            .putAll(Map.of(
                    "SERVER_PORT", String.valueOf(port),
                    "PARLEY_DATA_DIR", data.resolve("data").toString(),
                    "PARLEY_JAVA_OPTS", options));
    return builder.start();
}

void converse(URI server) throws Exception {
    HttpClient client = HttpClient.newHttpClient();
    HttpRequest health = HttpRequest.newBuilder(server.resolve("/health")).build();
    long patience = System.nanoTime() + Duration.ofMinutes(2).toNanos();
    while (!answers(client, health)) {
        if (System.nanoTime() > patience) {
            throw new IllegalStateException("the distribution does not start");
        }
        Thread.sleep(200);
    }
    for (String path : List.of("/", "/widget.js", "/metrics")) {
        client.send(HttpRequest.newBuilder(server.resolve(path)).build(), BodyHandlers.discarding());
    }
    for (String said : List.of(
            "Hello, do you have a red Honda CR-V?",
            "How does financing work and what are your opening hours?",
            "My budget is 30k, I am Ana, ana@example.com, no trade-in",
            "¿Tienen coches automáticos de menos de 20000?")) {
        for (String path : List.of("/api/v1/chat", "/api/v1/chat/stream")) {
            client.send(
                    HttpRequest.newBuilder(server.resolve(path))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofString("{\"message\":\"" + said + "\"}"))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}

boolean answers(HttpClient client, HttpRequest request) throws InterruptedException {
    try {
        return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException notYet) {
        return false;
    }
}

int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
        return socket.getLocalPort();
    }
}

void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
            Files.deleteIfExists(file);
        }
    }
}
