package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever comes in, nothing breaks: every answer is a problem document and none is a 500. */
class BadInputTests extends WebTest {

    private static final List<String> BODIES = List.of(
            "",
            "null",
            "[]",
            "{}",
            "\"text\"",
            "{",
            "[null]",
            "{\"a\":1,\"a\":2}",
            "[".repeat(2_000),
            "{\"a\":" + "9".repeat(2_000) + "}",
            "{\"message\":\"\\u0000\",\"email\":\"\\u0000\",\"name\":\"\\u0000\",\"text\":\"\\ud800\"}",
            "{\"documents\":[null],\"lines\":[null],\"settings\":[],\"items\":{}}",
            "{\"text\":5,\"message\":[],\"session_id\":{},\"email\":true,\"role\":\"owner\",\"sku\":[]}");

    private static final List<String> NAMES = List.of(
            "none", "%00", "%ff%fe", "..%252f..%252fetc", "'%20or%201=1--", "-1", "%F0%9F%92%A9", "a".repeat(3_000));

    private static final List<String> QUERIES = List.of(
            "",
            "?limit=-1&cursor=%00",
            "?limit=99999999999&cursor=!!!",
            "?cursor=MDAwMA&from=x&to=y&q=%00",
            "?from=%ff&language=zz&namespace=%27&status=%00&priority=x&kind=%00",
            "?session_id=%00&max_price=NaN&in_stock=maybe&q=" + "x".repeat(5_000));

    /** They hold the connection open, or move the clock that other tests read. */
    private static final Set<String> APART = Set.of("/api/v1/dev/clock");

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void listsEveryParameterOfAQueryThatIsMissingOrMisshapen() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);

        Answer answer = get("/api/v1/knowledge/search?limit=many", "Authorization", admin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("q", "limit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "/api/v1/knowledge/search?limit=0&language=zz q,limit,language",
                "/api/v1/leads?priority=x&status=y&from=z&limit=many&cursor=! priority,status,from,limit,cursor",
                "/api/v1/leads?limit=many&cursor=! limit,cursor",
                "/api/v1/products/search?q=a&in_stock=perhaps&max_price=x&limit=many in_stock,max_price,limit",
                "/api/v1/handoff/active?limit=101&cursor=! limit,cursor",
                "/api/v1/cart session_id"
            })
    void listsEveryFaultOfAQuery(String path, String parameters) {
        Answer answer = get(path, "Authorization", bearer(newTenant("dealership"), Role.ADMIN));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder(parameters.split(","));
    }

    @Test
    void aMessageIsToldAllThatIsWrongWithIt() {
        String[] key = {"X-Parley-Key", newTenant("dealership").widgetKey()};
        String rest = "\",\"language\":\"xx\",\"message_id\":\"" + "x".repeat(300) + "\"}";

        Answer blank = post("/api/v1/chat", "{\"message\":\" " + rest, key);
        Answer tooLong = post("/api/v1/chat", "{\"message\":\"" + "a".repeat(4_001) + rest, key);

        assertThat(blank.status()).isEqualTo(400);
        assertThat(tooLong.status()).isEqualTo(413);
        for (Answer answer : List.of(blank, tooLong)) {
            assertThat(answer.body().get("errors"))
                    .extracting(error -> error.get("pointer").asString())
                    .containsExactlyInAnyOrder("/message", "/language", "/message_id");
        }
    }

    @Test
    void aMessageHasFourThousandCharactersWhateverTheyTakeUp() {
        String[] key = {"X-Parley-Key", newTenant("dealership").widgetKey()};

        assertThat(post("/api/v1/chat", "{\"message\":\"" + "\ud83d\ude00".repeat(4_000) + "\"}", key)
                        .status())
                .isEqualTo(200);
        assertThat(post("/api/v1/chat", "{\"message\":\"" + "\ud83d\ude00".repeat(4_001) + "\"}", key)
                        .status())
                .isEqualTo(413);
    }

    @Test
    void aCursorOfNoListIsRefusedByAHistory() {
        String[] key = {"X-Parley-Key", newTenant("dealership").widgetKey()};
        Answer said = post("/api/v1/chat", "{\"message\":\"hello\"}", key);
        String history = "/api/v1/chat/" + said.body().get("session_id").asString() + "/history?cursor=";

        for (String cursor : List.of("MDAwMA", "!!!", "MDE4ZjAwMDAtMDAwMC03MDAwLTgwMDAtMDAwMDAwMDAwMDAw")) {
            Answer answer = get(history + cursor, key);

            assertThat(answer.status()).as(cursor).isEqualTo(400);
            assertThat(answer.body().at("/errors/0/pointer").asString()).isEqualTo("cursor");
        }
    }

    @Test
    void aDocumentOfControlCharactersIsBlank() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        String body =
                "{\"documents\":[{\"external_id\":\"a\",\"title\":\"\\u0001\",\"content\":\"\\u0000\\u0007 \\n\"}]}";

        Answer answer = post("/api/v1/knowledge/ingest", body, "Authorization", admin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/documents/0/title", "/documents/0/content");
    }

    @Test
    void noEndpointBreaksOnAnyBodyIdOrQuery() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        List<String> broken = new ArrayList<>();
        for (RequestMappingInfo endpoint :
                requestMappingHandlerMapping.getHandlerMethods().keySet()) {
            for (String pattern : endpoint.getPatternValues()) {
                if (!pattern.startsWith("/api/") || APART.contains(pattern)) {
                    continue;
                }
                for (RequestMethod method : endpoint.getMethodsCondition().getMethods()) {
                    probe(method.name(), pattern, tenant, admin, broken);
                }
            }
        }
        assertThat(broken).isEmpty();
    }

    private void probe(String method, String pattern, Tenant tenant, String admin, List<String> broken) {
        boolean reads = method.equals("GET") || method.equals("DELETE");
        int rounds = Math.max(reads ? QUERIES.size() : BODIES.size(), pattern.contains("{") ? NAMES.size() : 0);
        for (int i = 0; i < rounds; i++) {
            String name = NAMES.get(i % NAMES.size());
            String path = pattern.replaceAll("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(name))
                    + (reads ? QUERIES.get(i % QUERIES.size()) : "");
            String body = reads ? null : BODIES.get(i % BODIES.size());
            Answer answer = send(method, path, body, "Authorization", admin);
            boolean problem =
                    answer.status() < 400 || answer.header("Content-Type").startsWith("application/problem+json");
            if (answer.status() >= 500 || !problem) {
                broken.add(answer.status() + " " + method + " " + path.substring(0, Math.min(80, path.length())) + " "
                        + (body == null ? "" : body.substring(0, Math.min(80, body.length()))));
            }
        }
    }

    @Test
    void aPropertyNamedTwiceIsRefused() {
        Answer refused =
                post("/api/v1/auth/login", "{\"email\":\"a@b.test\",\"password\":\"one\",\"password\":\"two\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/detail").stringValue()).contains("twice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/../../etc/passwd",
                "/../application.yml",
                "/%2e%2e/%2e%2e/etc/passwd",
                "/widget.js/..%2f..%2fapplication.yml",
                "/static/..;/application.yml",
                "//etc/passwd",
                "/api/v1/leads;x=y/..",
                "/docs/..%5c..%5capplication.yml",
                "/%00"
            })
    void noPathLeadsOut(String path) throws IOException {
        String answer = raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).matches("(?s)HTTP/1.1 4\\d\\d.*").doesNotContain("root:", "data-dir");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /api/v1/chat HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nhello",
                "POST /api/v1/chat HTTP/1.1\r\n"
                        + "Host: localhost\r\n"
                        + "Transfer-Encoding: chunked, identity\r\n\r\n"
                        + "0\r\n\r\n",
                "POST /api/v1/chat HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: xchunked\r\n\r\n0\r\n\r\n",
                "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Thing : a\r\n\r\n",
                "GET /api/health HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET /api/health HTTP/1.1\r\n\r\n",
                "GET /api/health HTTP/1.1\r\nHost: localhost\r\nX-Long: LONG\r\n\r\n",
                "GET /api/he alth HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void requestsThatTwoServersWouldReadDifferentlyAreRefused(String request) throws IOException {
        String answer = raw(request.replace("LONG", "x".repeat(20_000)));
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4\\d\\d|501).*")
                .contains("application/problem+json", "\"detail\":\"");
    }

    @Test
    void nothingIsSmuggledBehindABody() throws IOException {
        String answer = raw("POST /api/v1/auth/login HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
                + "Content-Length: 60\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"
                + "GET /api/health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer).doesNotContain("UP");
    }

    @Test
    void credentialsThatComeTwiceAreRefused() throws IOException {
        String token = bearer(newTenant("dealership"), Role.VIEWER);
        String answer = raw("GET /api/v1/auth/me HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                + token + "\r\nAuthorization: Bearer other\r\n\r\n");
        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"d\u0435mo", "demo\u200b", "DEMO", "demo\n", "-demo", "\uff44emo", "demo/..", "demo%00", "xn--"})
    void slugsThatLookLikeAnotherAreRefused(String slug) {
        Answer refused = post(
                "/api/v1/tenants",
                json.writeValueAsString(java.util.Map.of(
                        "slug",
                        slug,
                        "name",
                        "x",
                        "profile",
                        "dealership",
                        "locale",
                        "en-US",
                        "currency",
                        "USD",
                        "time_zone",
                        "UTC")),
                "Authorization",
                bearer(null, Role.ADMIN));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").stringValue()).isEqualTo("/slug");
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(2_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            StringBuilder answer = new StringBuilder();
            byte[] buffer = new byte[8_192];
            try {
                for (int n = socket.getInputStream().read(buffer);
                        n > 0;
                        n = socket.getInputStream().read(buffer)) {
                    answer.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
                }
            } catch (java.net.SocketTimeoutException open) {
                return answer.toString();
            }
            return answer.toString();
        }
    }
}
