package dev.parley.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Versions of documents for a later day. */
class ScheduledVersionTests extends WebTest {

    private String admin;

    @BeforeEach
    void business() {
        Tenant tenant = newTenant("dealership");
        admin = bearer(tenant, Role.ADMIN);
    }

    @Test
    void leavesTheVersionBeforeItInForceUntilItsDay() {
        ingest("Towing costs $90 within the city.", null);
        Answer later =
                ingest("Towing costs $120 within the city.", Instant.now().plus(Duration.ofDays(30)));
        assertThat(later.body().at("/documents/0/status").asString()).isEqualTo("scheduled");
        assertThat(found()).contains("$90");
        assertThat(get("/api/v1/knowledge/status", "Authorization", admin)
                        .body()
                        .get("status")
                        .asString())
                .isEqualTo("ready");
    }

    @Test
    void takesItsPlaceWhenItsDayHasCome() {
        ingest("Towing costs $90 within the city.", null);
        ingest("Towing costs $120 within the city.", Instant.now().plusSeconds(2));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            post("/api/v1/knowledge/refresh", "", "Authorization", admin);
            assertThat(found()).contains("$120");
        });
    }

    @Test
    void answersNothingWhileItIsTheFirst() {
        ingest("Towing costs $120 within the city.", Instant.now().plus(Duration.ofDays(30)));
        assertThat(found()).isEmpty();
    }

    private Answer ingest(String content, @Nullable Instant from) {
        Map<String, Object> document = from == null
                ? Map.of("external_id", "towing", "title", "Towing", "content", content)
                : Map.of(
                        "external_id",
                        "towing",
                        "title",
                        "Towing",
                        "content",
                        content,
                        "effective_from",
                        from.toString());
        return post(
                "/api/v1/knowledge/ingest",
                json.writeValueAsString(Map.of("documents", List.of(document))),
                "Authorization",
                admin);
    }

    private String found() {
        return get("/api/v1/knowledge/search?q=towing", "Authorization", admin)
                .body()
                .at("/results/0/content")
                .asString("");
    }
}
