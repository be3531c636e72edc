package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is one problem document that says so and shows nothing internal. */
class ProblemTests extends WebTest {

    private static final String LOGIN = "/api/v1/auth/login";
    private static final String KEYS = "/api/v1/auth/keys";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"email\":",
                "not json",
                "{\"email\":\"a\"}}",
                "{'email':'a'}",
                "\u0000\u0001\u0002",
                "{} {}"
            })
    void brokenJsonIsRefused(String body) {
        Answer answer = problem(400, post(LOGIN, body));
        assertThat(answer.body().at("/detail").stringValue()).contains("JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null"})
    void aMissingBodyIsRefused(String body) {
        problem(400, post(LOGIN, body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "\"text\"", "7"})
    void anotherKindOfBodyIsRefused(String body) {
        assertThat(problem(400, post(LOGIN, body)).body().at("/detail").stringValue())
                .isEqualTo("must be an object");
    }

    @Test
    void everyFieldOfAWrongTypeIsNamedAndSoIsWhatIsMissing() {
        Answer answer = problem(400, post(KEYS, """
                {"kind": "robot", "role": 5, "origins": ["https://fine.example", {}, "nonsense"], "expires_at": "tomorrow"}
                """, "Authorization", bearer(newTenant("dealership"), Role.ADMIN)));
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .contains("/kind", "/role", "/origins/1", "/expires_at", "/name", "/origins/2");
        assertThat(answer.text()).contains("must be one of server, widget").contains("must be a time such as");
    }

    @Test
    void aServerKeyWithoutARoleIsToldSoBesideTheRest() {
        Answer answer = problem(
                400,
                post(
                        KEYS,
                        "{\"name\":\"\",\"kind\":\"server\"}",
                        "Authorization",
                        bearer(newTenant("dealership"), Role.ADMIN)));
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/role");
    }

    @Test
    void aNumberIsNoText() {
        Answer answer = problem(400, post(LOGIN, "{\"email\":5,\"password\":true}"));
        assertThat(answer.body().at("/errors").findValuesAsString("pointer")).containsExactly("/email", "/password");
        assertThat(answer.body().at("/errors/0/detail").stringValue()).isEqualTo("must be a string");
    }

    @Test
    void everyMissingFieldIsNamed() {
        Answer answer = problem(400, post(LOGIN, "{}"));
        assertThat(answer.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/email", "/password");
    }

    @Test
    void unknownFieldsAreIgnored() {
        assertThat(post(LOGIN, "{\"email\":\"a@b.example\",\"password\":\"x\",\"remember\":true}")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aCharacterThatCannotBeStoredIsRefused() {
        problem(
                400,
                post(
                        KEYS,
                        "{\"name\":\"a\\u0000b\",\"kind\":\"widget\"}",
                        "Authorization",
                        bearer(newTenant("dealership"), Role.ADMIN)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/nowhere", "/api/v1/tenants/not-an-id", "/api/v1/tenants/00000000-0000-0000-0000-000000000000"})
    void whatIsNotThereIsNotFound(String path) {
        problem(404, get(path, "Authorization", bearer(null, Role.ADMIN)));
    }

    @Test
    void aParameterOfTheWrongTypeIsNamed() {
        Answer answer = problem(400, get("/api/v1/tenants?limit=many", "Authorization", bearer(null, Role.ADMIN)));
        assertThat(answer.body().at("/errors/0/pointer").stringValue()).isEqualTo("limit");
    }

    @Test
    void anotherMethodIsRefusedWithTheOnesThatWork() {
        assertThat(problem(405, send("PUT", LOGIN, "{}", "Authorization", bearer(null, Role.ADMIN)))
                        .header("Allow"))
                .isEqualTo("POST");
    }

    @Test
    void anotherContentTypeIsRefused() {
        problem(415, post(LOGIN, "email=a", "Content-Type", "application/x-www-form-urlencoded"));
        problem(415, post(LOGIN, "<a/>", "Content-Type", "application/xml"));
        problem(415, post(LOGIN, "x", "Content-Type", "nonsense"));
    }

    @Test
    void anAnswerNobodyCanMakeIsNotAcceptable() {
        problem(
                406,
                post(
                        LOGIN,
                        "{\"email\":\"admin@parley.test\",\"password\":\"correct-horse-battery\"}",
                        "Accept",
                        "image/png"));
    }

    @Test
    void tooLargeABodyIsRefusedWhetherItsLengthIsAnnouncedOrNot() {
        byte[] large = new byte[2_000_000];
        problem(413, post(LOGIN, new String(large, StandardCharsets.US_ASCII)));
        problem(
                413,
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + LOGIN))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(
                                ("{\"email\":\"" + "a".repeat(2_000_000) + "\"}").getBytes(StandardCharsets.US_ASCII))))
                        .build()));
    }

    @Test
    void whatTheContainerRefusesIsAProblemToo() throws IOException {
        assertThat(raw("GET /%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .contains("application/problem+json")
                .doesNotContain("html");
        assertThat(raw("GET /a/..;/b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
                .containsAnyOf("HTTP/1.1 400", "HTTP/1.1 404")
                .contains("application/problem+json");
        assertThat(raw("GET / HTTP/1.1\r\nConnection: close\r\n\r\n")).contains("application/problem+json");
    }

    @Test
    void everyAnswerTellsBrowsersToBeCareful() {
        for (String path : new String[] {"/", "/nowhere", "/api/health", LOGIN}) {
            Answer answer = get(path);
            assertThat(answer.header("Content-Security-Policy"))
                    .contains("default-src 'none'")
                    .doesNotContain("unsafe");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.header("Referrer-Policy")).isNotEmpty();
        }
    }

    @Test
    void longAnswersAreCompressed() {
        assertThat(get("/v3/api-docs", "Accept-Encoding", "gzip").header("Content-Encoding"))
                .isEqualTo("gzip");
    }

    private static Answer problem(int status, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().at("/status").intValue()).isEqualTo(status);
        assertThat(answer.body().at("/type").isString()).isTrue();
        assertThat(answer.body().at("/title").isString()).isTrue();
        assertThat(answer.body().at("/errors").isArray()).isTrue();
        assertThat(answer.text())
                .doesNotContain("Exception")
                .doesNotContain("dev.parley")
                .doesNotContain("tools.jackson");
        return answer;
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
