package dev.parley.channels.widget;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The chat side of the HTTP contract on a loopback port, with scripted answers, and the pages under their policy. */
final class ContractServer implements AutoCloseable {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    /** One message as it arrived. */
    record Call(String path, String key, JsonNode body) {

        String text() {
            return body.get("message").asString();
        }

        String messageId() {
            return body.get("message_id").asString();
        }

        String session() {
            return body.get("session_id").asString(null);
        }
    }

    private final JsonMapper json = new JsonMapper();
    private final HttpServer http;
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, List<Map<String, Object>>> sessions = new ConcurrentHashMap<>();
    private final Map<String, OutputStream> listeners = new ConcurrentHashMap<>();
    private final Semaphore listening = new Semaphore(0);
    private final Semaphore pace = new Semaphore(Integer.MAX_VALUE / 2);
    final List<Call> calls = new CopyOnWriteArrayList<>();
    volatile boolean realtime = true;

    ContractServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::page);
        http.createContext("/api/v1/chat", this::chat);
        http.createContext("/api/v1/realtime/sse/chat/", this::listen);
        http.start();
    }

    String url(String path) {
        return "http://localhost:" + http.getAddress().getPort() + path;
    }

    /** The next message is answered like this; with nothing scripted the answer is an echo. */
    void next(Answer answer) {
        answers.add(answer);
    }

    void page(String path, String html) {
        pages.put(path, html);
    }

    /** From now on a streamed reply waits after its first part until {@link #goOn()}. */
    void holdReplies() {
        pace.drainPermits();
    }

    void goOn() {
        pace.release(Integer.MAX_VALUE / 2);
    }

    void awaitListener() {
        try {
            if (!listening.tryAcquire(20, TimeUnit.SECONDS)) {
                throw new AssertionError("nobody listens");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a live event to everybody who listens. */
    void tell(String event, Map<String, Object> data) {
        listeners.values().forEach(out -> send(out, event, data));
    }

    /** Keeps a message and answers its id. */
    String append(String session, String role, String text) {
        var id = UUID.randomUUID().toString();
        sessions.computeIfAbsent(session, unknown -> new CopyOnWriteArrayList<>())
                .add(Map.of("message_id", id, "role", role, "text", text, "language", "en"));
        return id;
    }

    /** Sends what was said in the only session to everybody who listens, as a live server also does. */
    void repeatLive() {
        sessions.get(onlySession()).forEach(message -> tell("message", message));
    }

    void forgetSessions() {
        sessions.clear();
    }

    String onlySession() {
        return sessions.keySet().iterator().next();
    }

    @Override
    public void close() {
        goOn();
        http.stop(0);
    }

    private void page(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        exchange.getResponseHeaders().set("Content-Security-Policy", POLICY);
        if (path.equals("/widget.js")) {
            respond(exchange, 200, "text/javascript; charset=utf-8", WidgetScript.join());
        } else if (pages.containsKey(path)) {
            respond(exchange, 200, "text/html; charset=utf-8", pages.get(path));
        } else {
            staticFile(exchange, path.equals("/") ? "/index.html" : path);
        }
    }

    private void staticFile(HttpExchange exchange, String path) throws IOException {
        try (var stream = ContractServer.class.getResourceAsStream("/static" + path)) {
            if (stream == null) {
                respond(exchange, 404, "text/plain", "");
                return;
            }
            var types = Map.of("html", "text/html", "css", "text/css", "js", "text/javascript", "svg", "image/svg+xml");
            var type = types.get(path.substring(path.lastIndexOf('.') + 1));
            respond(exchange, 200, type + "; charset=utf-8", new String(stream.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private void chat(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        if (path.endsWith("/history")) {
            history(exchange, path.split("/")[4]);
            return;
        }
        var body = json.readTree(exchange.getRequestBody().readAllBytes());
        calls.add(new Call(path, exchange.getRequestHeaders().getFirst("X-Parley-Key"), body));
        var streaming = path.endsWith("/stream");
        var next = answers.poll();
        switch (next == null ? Answer.reply("You said: " + body.get("message").asString()) : next) {
            case Answer.Reply reply -> reply(exchange, body, reply, streaming);
            case Answer.Refusal refusal -> refuse(exchange, refusal);
            case Answer.Cut cut -> cut(exchange, cut);
            case Answer.NoStream(var reply) -> {
                answers.add(reply);
                refuse(exchange, new Answer.Refusal(404, Map.of()));
            }
        }
    }

    private void reply(HttpExchange exchange, JsonNode body, Answer.Reply reply, boolean streaming) throws IOException {
        var session = body.get("session_id").asString("");
        if (!sessions.containsKey(session)) {
            session = UUID.randomUUID().toString();
        }
        append(session, "customer", body.get("message").asString());
        var id = append(session, "assistant", reply.text());
        var full = new HashMap<>(reply.body());
        full.put("session_id", session);
        full.put("message_id", id);
        if (!streaming) {
            respond(exchange, 200, "application/json", json.writeValueAsString(full));
            return;
        }
        var out = stream(exchange);
        for (var part : parts(reply.text())) {
            send(out, "delta", Map.of("text", part));
            pace.acquireUninterruptibly();
        }
        send(out, "done", full);
        exchange.close();
    }

    private static List<String> parts(String text) {
        var parts = new ArrayList<String>();
        for (var start = 0; start < text.length(); start += 12) {
            parts.add(text.substring(start, Math.min(text.length(), start + 12)));
        }
        return parts;
    }

    private void refuse(HttpExchange exchange, Answer.Refusal refusal) throws IOException {
        refusal.headers().forEach(exchange.getResponseHeaders()::set);
        var problem = Map.of("type", "about:blank", "title", "refused", "status", refusal.status());
        respond(exchange, refusal.status(), "application/problem+json", json.writeValueAsString(problem));
    }

    private void cut(HttpExchange exchange, Answer.Cut cut) throws IOException {
        send(stream(exchange), "delta", Map.of("text", cut.text()));
        exchange.close();
    }

    private void history(HttpExchange exchange, String session) throws IOException {
        if (sessions.containsKey(session)) {
            respond(exchange, 200, "application/json", json.writeValueAsString(page(session, exchange)));
        } else {
            refuse(exchange, new Answer.Refusal(404, Map.of()));
        }
    }

    private Map<String, Object> page(String session, HttpExchange exchange) {
        var items = sessions.get(session);
        var query = exchange.getRequestURI().getQuery().split("cursor=");
        var from = query.length == 1 ? 0 : Integer.parseInt(query[1]);
        var to = Math.min(items.size(), from + 100);
        var page = new HashMap<String, Object>(Map.of("items", items.subList(from, to)));
        page.put("next_cursor", to < items.size() ? Integer.toString(to) : null);
        return page;
    }

    private void listen(HttpExchange exchange) throws IOException {
        if (!realtime) {
            refuse(exchange, new Answer.Refusal(503, Map.of()));
            return;
        }
        var out = stream(exchange);
        listeners.put(UUID.randomUUID().toString(), out);
        out.write(":\n\n".getBytes(StandardCharsets.UTF_8));
        out.flush();
        listening.release();
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private void send(OutputStream out, String event, Map<String, Object> data) {
        try {
            out.write(("event: " + event + "\ndata: " + json.writeValueAsString(data) + "\n\n")
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            listeners.values().remove(out);
        }
    }

    private static void respond(HttpExchange exchange, int status, String type, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }
}
