package dev.parley.knowledge.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class KnowledgeWebTests extends WebTest {

    private static final String DOCUMENTS = """
            {"documents": [
              {"external_id": "lease", "title": "Leasing", "namespace": "finance", "language": "en",
               "content": "Leases run 24 or 36 months. The set-up fee is $550."},
              {"external_id": "hours", "title": "Opening hours", "namespace": "faq", "language": "en",
               "content": "The showroom is open Monday to Friday from 9 a.m. to 7 p.m."}]}
            """;

    private String admin;
    private Tenant tenant;

    @BeforeEach
    void signIn() {
        tenant = newTenant("dealership");
        admin = bearer(tenant, Role.ADMIN);
    }

    @Test
    void answersFromWhatWasIngestedAtOnce() {
        JsonNode ingested = post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin)
                .body();

        assertThat(ingested.at("/documents/0/status").asString()).isEqualTo("ready");
        JsonNode found = search("When are you open?");
        assertThat(found.at("/results/0/external_id").asString()).isEqualTo("hours");
        assertThat(found.at("/results/0/parts/semantic").asDouble()).isPositive();
        assertThat(found.path("confidence").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void keepsTheVersionOfUnchangedContent() {
        post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin);
        JsonNode again = post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin)
                .body();
        JsonNode changed = post("/api/v1/knowledge/ingest", DOCUMENTS.replace("$550", "$600"), "Authorization", admin)
                .body();

        assertThat(again.at("/documents/0/version").asInt()).isEqualTo(1);
        assertThat(changed.at("/documents/0/version").asInt()).isEqualTo(2);
        assertThat(changed.at("/documents/1/version").asInt()).isEqualTo(1);
        assertThat(search("set-up fee of a lease").at("/results/0/content").asString())
                .contains("$600")
                .doesNotContain("$550");
    }

    @Test
    void forgetsADeletedDocument() {
        JsonNode ingested = post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin)
                .body();
        String id = ingested.at("/documents/0/id").asString();

        assertThat(send("DELETE", "/api/v1/knowledge/document/" + id, null, "Authorization", admin)
                        .status())
                .isEqualTo(204);
        assertThat(send("DELETE", "/api/v1/knowledge/document/" + id, null, "Authorization", admin)
                        .status())
                .isEqualTo(404);
        assertThat(search("set-up fee of a lease").path("results"))
                .noneMatch(result -> result.path("external_id").asString().equals("lease"));
    }

    @Test
    void showsOneTenantNothingOfAnother() {
        post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin);
        String stranger = bearer(newTenant("dealership"), Role.ADMIN);

        assertThat(get("/api/v1/knowledge/search?q=lease", "Authorization", stranger)
                        .body()
                        .path("results"))
                .isEmpty();
        assertThat(get("/api/v1/knowledge/documents", "Authorization", stranger)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void rebuildsTheIndexFromTheDatabase() {
        post("/api/v1/knowledge/ingest", DOCUMENTS, "Authorization", admin);

        JsonNode status =
                post("/api/v1/knowledge/refresh", "", "Authorization", admin).body();

        assertThat(status.at("/index/chunks").asInt()).isEqualTo(2);
        assertThat(status.at("/index/current").asBoolean()).isTrue();
        assertThat(search("When are you open?").at("/results/0/external_id").asString())
                .isEqualTo("hours");
    }

    @Test
    void namesEveryInvalidField() {
        JsonNode problem =
                post("/api/v1/knowledge/ingest", """
                        {"documents": [{"external_id": "", "title": "t", "content": " ", "language": "xx"}]}
                        """, "Authorization", admin).body();

        assertThat(problem.path("status").asInt()).isEqualTo(400);
        assertThat(problem.path("errors").findValuesAsString("pointer"))
                .contains("/documents/0/external_id", "/documents/0/content", "/documents/0/language");
    }

    @Test
    void refusesADocumentThatEndsBeforeItBegins() {
        Answer answer = post("/api/v1/knowledge/ingest", """
                {"documents":[{"external_id":"a","title":"","content":"Open at eight.",
                  "effective_from":"2027-01-01T00:00:00Z","effective_until":"2026-01-01T00:00:00Z"}]}
                """, "Authorization", admin);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().path("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/documents/0/title", "/documents/0/effective_until");
    }

    @Test
    void refusesASearchForNothing() {
        assertThat(get("/api/v1/knowledge/search?q=%20&limit=0", "Authorization", admin)
                        .body()
                        .path("errors")
                        .findValuesAsString("pointer"))
                .containsExactly("q", "limit");
    }

    @Test
    void takesGoodFilesAndNamesBadOnes() {
        String boundary = "parley-test";
        String body =
                "--" + boundary + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"hours.md\"\r\n\r\n"
                        + "# Hours\n\nThe parts counter opens at eight.\r\n--" + boundary
                        + "\r\nContent-Disposition: form-data; name=\"files\"; filename=\"broken.pdf\"\r\n\r\n"
                        + "not a pdf\r\n--" + boundary + "--\r\n";
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/api/v1/knowledge/ingest?namespace=service"))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Authorization", admin)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();

        JsonNode answer = send(request).body();

        assertThat(answer.at("/documents/0/external_id").asString()).isEqualTo("hours.md");
        assertThat(answer.at("/rejected/0/name").asString()).isEqualTo("broken.pdf");
        assertThat(answer.at("/rejected/0/detail").asString()).contains("damaged");
        assertThat(search("When does the parts counter open?")
                        .at("/results/0/namespace")
                        .asString())
                .isEqualTo("service");
    }

    @Test
    void goesOnWithALargeIngestBehindTheAnswer() {
        String text = "The lot has room for many cars. ".repeat(1_000);
        JsonNode answer = post(
                        "/api/v1/knowledge/ingest",
                        "{\"documents\": [{\"external_id\": \"long\", \"title\": \"Lot\", \"namespace\": \"sales\", \"content\": \""
                                + text + "\"}]}",
                        "Authorization",
                        admin)
                .body();

        assertThat(answer.at("/documents/0/status").asString()).isEqualTo("queued");
        await().atMost(Duration.ofMinutes(1))
                .until(() -> get("/api/v1/knowledge/status", "Authorization", admin)
                        .body()
                        .path("status")
                        .asString()
                        .equals("ready"));
        JsonNode listed =
                get("/api/v1/knowledge/documents", "Authorization", admin).body();
        assertThat(listed.at("/items/0/chunks").asInt()).isGreaterThan(5);
        assertThat(search("room for cars").at("/results/0/title").asString()).matches("Lot \\(part \\d+\\)");
    }

    private JsonNode search(String question) {
        String q = java.net.URLEncoder.encode(question, java.nio.charset.StandardCharsets.UTF_8);
        return get("/api/v1/knowledge/search?q=" + q, "Authorization", admin).body();
    }
}
