package dev.parley;

import dev.parley.identity.Role;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.identity.staff.Tokens;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the whole application as its clients do: over HTTP, headers and all. */
public abstract class WebTest extends ApplicationTest {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @LocalServerPort
    protected int port;

    @Autowired
    protected JsonMapper json;

    @Autowired
    private StaffMembers members;

    @Autowired
    private Tokens tokens;

    @Autowired
    private SignIns signIns;

    /** What the server said. */
    public record Answer(HttpResponse<String> response, JsonNode body) {

        public int status() {
            return response.statusCode();
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** @param headers names and values in turn */
    protected Answer get(String path, String... headers) {
        return send("GET", path, null, headers);
    }

    /** Posts JSON. */
    protected Answer post(String path, String body, String... headers) {
        return send("POST", path, body, headers);
    }

    protected Answer send(String method, String path, @Nullable String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
        request.method(
                method, body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.setHeader("Content-Type", "application/json");
        }
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return send(request.build());
    }

    protected Answer send(HttpRequest request) {
        try {
            HttpResponse<String> response = CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
            boolean isJson =
                    response.headers().firstValue("Content-Type").orElse("").contains("json")
                            && response.headers().firstValue("Content-Encoding").isEmpty();
            return new Answer(
                    response, isJson && !response.body().isEmpty() ? json.readTree(response.body()) : json.nullNode());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** The value of an {@code Authorization} header of somebody new who works for the tenant, or for the platform. */
    protected String bearer(@Nullable Tenant tenant, Role role) {
        return "Bearer " + token(tenant, role);
    }

    protected String token(@Nullable Tenant tenant, Role role) {
        String email = UUID.randomUUID() + "@parley.test";
        StaffMember member = members.add(tenant, email, "a-good-password", "Test", role);
        return tokens.make(member, signIns.begin(member, "127.0.0.1", "test").id());
    }
}
