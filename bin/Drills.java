import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Performs the drills of docs/operations.md with the program as it is started by an operator. */
static final HttpClient CLIENT = HttpClient.newHttpClient();
static final List<Node> STARTED = new ArrayList<>();
static final String REMEMBERED = "Do you have any SUVs?";
static Path work;

void main(String[] names) throws Exception {
    List<String> wanted = names.length > 0 ? List.of(names) : List.of("stop", "backup", "move", "nodes", "read-only");
    work = Files.createTempDirectory("parley-drills-");
    try {
        for (String name : wanted) {
            long begun = System.nanoTime();
            switch (name) {
                case "stop" -> stop();
                case "backup" -> backup();
                case "move" -> move();
                case "nodes" -> nodes();
                case "read-only" -> readOnly();
                case "upgrade" -> upgrade();
                default -> throw new IllegalArgumentException("there is no drill '" + name + "'");
            }
            IO.println("%s: ok, %d s".formatted(name, (System.nanoTime() - begun) / 1_000_000_000));
        }
    } finally {
        STARTED.forEach(node -> node.process.destroyForcibly());
        stopServer();
        delete(work);
    }
}

/** Six turns wait for a model when the program is asked to stop: each is answered, then it ends. */
void stop() throws Exception {
    CountDownLatch asked = new CountDownLatch(6);
    CountDownLatch mayAnswer = new CountDownLatch(1);
    HttpServer model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    model.createContext("/", exchange -> {
        try (exchange) {
            asked.countDown();
            mayAnswer.await();
            exchange.sendResponseHeaders(500, -1);
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    });
    model.start();
    try {
        Node node = start(work.resolve("stop"), "--parley.llm.provider=openai", "--parley.llm.api-key=none",
                "--parley.llm.base-url=http://localhost:" + model.getAddress().getPort() + "/v1");
        List<CompletableFuture<HttpResponse<String>>> turns = IntStream.range(0, 6)
                .mapToObj(turn -> node.chat("What are your opening hours on Saturday?", null))
                .toList();
        check(asked.await(60, TimeUnit.SECONDS), "six turns are under way");
        node.process.destroy();
        while (node.ready()) {
            Thread.sleep(50);
        }
        check(node.process.isAlive() && turns.stream().noneMatch(CompletableFuture::isDone), "it waits for them");
        mayAnswer.countDown();
        for (CompletableFuture<HttpResponse<String>> turn : turns) {
            check(turn.get(60, TimeUnit.SECONDS).statusCode() == 200, "a running turn is answered");
        }
        check(node.process.waitFor(60, TimeUnit.SECONDS), "it ends once they are");
    } finally {
        model.stop(0);
    }
}

/** Everything comes back in another folder, and nothing is put into one that is in use. */
void backup() throws Exception {
    Path home = work.resolve("home");
    Node node = start(home);
    String session = node.begin();
    node.end();
    Path file = work.resolve("parley.zip");
    check(run(List.of("backup", file.toString()), "--parley.data-dir=" + home) == 0, "a backup is made");
    Path other = work.resolve("restored");
    check(run(List.of("restore", file.toString()), "--parley.data-dir=" + other) == 0, "it is restored");
    Node restored = start(other);
    check(restored.history(session).contains(REMEMBERED), "the conversation came back");
    check(restored.chat("and the cheapest of them?", session).get().body().contains(session), "and goes on");
    restored.end();
    check(run(List.of("restore", file.toString()), "--parley.data-dir=" + other) == 1, "one in use is left alone");
    Files.writeString(work.resolve("session"), session);
}

/** The same backup in a PostgreSQL that somebody else runs; the login is no superuser. */
void move() throws Exception {
    if (!Files.exists(work.resolve("parley.zip"))) {
        backup();
    }
    startServer();
    Path moved = work.resolve("moved");
    check(run(List.of("restore", work.resolve("parley.zip").toString()), onServer(moved)) == 0, "it is restored there");
    Node node = start(moved, onServer(moved));
    check(node.history(Files.readString(work.resolve("session"))).contains(REMEMBERED), "the conversation came along");
    node.end();
}

/** Two nodes on one database: any serves any turn and knows anybody who signed in. */
void nodes() throws Exception {
    if (serverPort == 0) {
        move();
    }
    Path one = work.resolve("moved");
    Path two = Files.createDirectories(work.resolve("second"));
    for (String secret : List.of("jwt-secret", "secrets-key")) {
        Files.copy(one.resolve(secret), two.resolve(secret));
    }
    Node first = start(one, onServer(one));
    Node second = start(two, onServer(two));
    String session = first.begin();
    check(second.chat("and the cheapest of them?", session).get().body().contains(session), "a turn goes on elsewhere");
    check(first.history(session).contains("and the cheapest of them?"), "and is seen everywhere");
    first.end();
    check(second.ready(), "one goes, the other serves");
    check(second.chat("Thanks!", session).get().statusCode() == 200, "the conversation goes on");
    second.end();
}

/** Everything can be read and nothing changed. */
void readOnly() throws Exception {
    Path home = work.resolve("home");
    if (!Files.exists(work.resolve("session"))) {
        backup();
    }
    Node node = start(home, "--parley.read-only=true");
    check(node.history(Files.readString(work.resolve("session"))).contains(REMEMBERED), "history is read");
    HttpResponse<String> refused = node.chat("hello", null).get();
    check(refused.statusCode() == 503 && refused.headers().firstValue("Retry-After").isPresent(), "chat is put off");
    node.end();
}

/** The data of an earlier version, started by FROM. */
void upgrade() throws Exception {
    String from = System.getenv("FROM");
    check(from != null, "FROM names the command that starts the earlier version");
    Path home = work.resolve("upgrade");
    Node before = start(from, home);
    String session = before.begin();
    before.end();
    Node after = start(home);
    check(after.history(session).contains(REMEMBERED), "the conversation is there");
    check(after.chat("and the cheapest of them?", session).get().body().contains(session), "and goes on");
    after.end();
}

/** The program, running. */
static final class Node {

    final Process process;
    final String url;

    Node(Process process, int port) {
        this.process = process;
        this.url = "http://localhost:" + port;
    }

    boolean ready() throws InterruptedException {
        try {
            return get("/actuator/health/readiness").statusCode() == 200;
        } catch (IOException nobodyThere) {
            return false;
        }
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return CLIENT.send(HttpRequest.newBuilder(URI.create(url + path)).build(), BodyHandlers.ofString());
    }

    CompletableFuture<HttpResponse<String>> chat(String text, String session) {
        String body = session == null
                ? "{\"message\":\"%s\"}".formatted(text)
                : "{\"message\":\"%s\",\"session_id\":\"%s\"}".formatted(text, session);
        return CLIENT.sendAsync(
                HttpRequest.newBuilder(URI.create(url + "/api/v1/chat"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    /** Starts a conversation. */
    String begin() throws Exception {
        String answer = chat(REMEMBERED, null).get().body();
        var session = Pattern.compile("\"session_id\" ?: ?\"([^\"]+)\"").matcher(answer);
        check(session.find(), "a conversation begins: " + answer);
        return session.group(1);
    }

    String history(String session) throws Exception {
        return get("/api/v1/chat/" + session + "/history").body();
    }

    void end() throws InterruptedException {
        process.destroy();
        check(process.waitFor(60, TimeUnit.SECONDS), "it stops");
    }
}

static Node start(Path home, String... settings) throws Exception {
    return start(System.getenv("PARLEY"), home, settings);
}

static Node start(String program, Path home, String... settings) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of(program.strip().split(" +")));
    command.addAll(List.of("--server.port=" + port, "--parley.data-dir=" + home, "--parley.rate-limit.requests=0"));
    command.addAll(Arrays.asList(settings));
    Path log = Files.createTempFile(work, "parley-", ".log");
    Node node = new Node(
            new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start(), port);
    STARTED.add(node);
    while (!node.ready()) {
        if (node.process.waitFor(200, TimeUnit.MILLISECONDS)) {
            throw new IllegalStateException("it does not start:\n" + Files.readString(log));
        }
    }
    return node;
}

/** Runs an operator's command to its end. */
static int run(List<String> command, String... settings) throws Exception {
    List<String> whole = new ArrayList<>(List.of(System.getenv("PARLEY").strip().split(" +")));
    whole.addAll(command);
    whole.addAll(Arrays.asList(settings));
    Path log = Files.createTempFile(work, "command-", ".log");
    int status = new ProcessBuilder(whole)
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    if (status > 1) {
        throw new IllegalStateException(Files.readString(log));
    }
    return status;
}

static int serverPort;

/** A PostgreSQL of its own, from the binaries that came with the program, with a login that is no superuser. */
static void startServer() throws Exception {
    serverPort = freePort();
    String cluster = work.resolve("server").toString();
    postgres("initdb", "-D", cluster, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C");
    Path sql = Files.writeString(work.resolve("roles.sql"), """
            create role parley login createrole password 'secret';
            create database parley owner parley;
            """);
    Process single = new ProcessBuilder(program("postgres", "--single", "-D", cluster, "postgres"))
            .redirectInput(sql.toFile())
            .redirectErrorStream(true)
            .redirectOutput(work.resolve("roles.log").toFile())
            .start();
    check(single.waitFor() == 0, "a login is made");
    postgres("pg_ctl", "start", "-D", cluster, "-w", "-l", work.resolve("server.log").toString(), "-o",
            "-p " + serverPort + " -h 127.0.0.1 -k " + work);
}

static void stopServer() throws Exception {
    if (serverPort != 0) {
        postgres("pg_ctl", "stop", "-D", work.resolve("server").toString(), "-m", "fast");
    }
}

static String[] onServer(Path home) {
    return new String[] {
        "--parley.database.url=jdbc:postgresql://127.0.0.1:" + serverPort + "/parley",
        "--parley.database.username=parley",
        "--parley.database.password=secret",
        "--parley.data-dir=" + home
    };
}

static void postgres(String... command) throws Exception {
    Path log = Files.createTempFile(work, command[0] + "-", ".log");
    int status = new ProcessBuilder(program(command))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start()
            .waitFor();
    check(status == 0, command[0] + " works: " + Files.readString(log));
}

static List<String> program(String... command) throws IOException {
    try (var folders = Files.list(work.resolve("home/postgres"))) {
        Path binaries = folders.filter(folder -> folder.getFileName().toString().startsWith("bin-"))
                .findFirst()
                .orElseThrow();
        // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, with root's files.
        List<String> whole = new ArrayList<>(
                System.getProperty("user.name").equals("root") ? List.of("unshare", "-U") : List.of());
        whole.add(binaries.resolve("bin").resolve(command[0]).toString());
        whole.addAll(Arrays.asList(command).subList(1, command.length));
        return whole;
    }
}

static void check(boolean right, String what) {
    if (!right) {
        throw new IllegalStateException("failed: " + what);
    }
    if (!what.contains("\n") && what.length() < 100) {
        IO.println("  " + what);
    }
}

static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0)) {
        return free.getLocalPort();
    }
}

static void delete(Path folder) throws IOException {
    try (var files = Files.walk(folder)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
    }
}
