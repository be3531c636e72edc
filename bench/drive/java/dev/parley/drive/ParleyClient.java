package dev.parley.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks the HTTP interface, with the headers that say who calls. Immutable; safe for many threads. */
public final class ParleyClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http;
    private final URI base;
    private final Map<String, String> headers;

    public ParleyClient(URI base) {
        this(
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(5))
                        .build(),
                base,
                Map.of());
    }

    private ParleyClient(HttpClient http, URI base, Map<String, String> headers) {
        this.http = http;
        this.base = base;
        this.headers = headers;
    }

    /** The same, with one more header. */
    public ParleyClient with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ParleyClient(http, base, Map.copyOf(more));
    }

    /** The same server, saying nothing about who calls. */
    public ParleyClient anonymous() {
        return new ParleyClient(http, base, Map.of());
    }

    /** The same, signed in. */
    public ParleyClient signedIn(String email, String password) {
        JsonNode answer = post("/api/v1/auth/login", Map.of("email", email, "password", password));
        return with("Authorization", "Bearer " + answer.path("access_token").asString());
    }

    /** Makes a tenant and returns it; its {@code widget_key} is in the answer. */
    public JsonNode createTenant(String slug, String name, String locale, String currency, String timeZone) {
        return createTenant(slug, name, locale, currency, timeZone, Map.of());
    }

    /** The same, with settings of its own. */
    public JsonNode createTenant(
            String slug, String name, String locale, String currency, String timeZone, Map<String, Object> settings) {
        return post(
                "/api/v1/tenants",
                Map.of(
                        "slug", slug,
                        "name", name,
                        "profile", "dealership",
                        "locale", locale,
                        "currency", currency,
                        "time_zone", timeZone,
                        "settings", settings));
    }

    /** Says something in a session; a null session starts a new one. */
    public JsonNode chat(String text, String session) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("message", text);
        body.put("session_id", session);
        return post("/api/v1/chat", body);
    }

    /** The same as {@link #chat}, with the reply as it came. */
    public String say(String text, String session) {
        String body = "{\"message\":" + JSON.writeValueAsString(text) + ",\"session_id\":"
                + (session == null ? "null" : '"' + session + '"') + "}";
        return DirectPost.send(base.resolve("/api/v1/chat"), headers, body);
    }

    public boolean isReady() {
        try {
            return send(request("/actuator/health/readiness").GET().build()).statusCode() == 200;
        } catch (UncheckedIOException notYet) {
            return false;
        }
    }

    public JsonNode get(String path) {
        return parsed(send(request(path).GET().build()));
    }

    public String text(String path) {
        return send(request(path).GET().build()).body();
    }

    public JsonNode post(String path, Object body) {
        return post(path, "application/json", JSON.writeValueAsString(body));
    }

    public JsonNode post(String path, String contentType, String body) {
        return parsed(send(request(path)
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    /** Waits before asking again. */
    public static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** For use in a query. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(base.resolve(path)).timeout(Duration.ofSeconds(120));
        headers.forEach(request::header);
        return request;
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode parsed(HttpResponse<String> response) {
        String body = checked(response).body();
        return body.isEmpty() ? JSON.nullNode() : JSON.readTree(body);
    }

    private static HttpResponse<String> checked(HttpResponse<String> response) {
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(
                    response.request().method() + " " + response.uri() + " answered " + response.statusCode() + ": "
                            + response.body());
        }
        return response;
    }
}
