package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A receipt is enough to work its reply out again. */
class ReplayTests extends WebTest {

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        tenant = newTenant("dealership");
        admin = bearer(tenant, Role.ADMIN);
        teach("An appraisal takes 20 minutes and is free of charge.");
    }

    @Test
    void theSameComesOutWhileNothingChanged() {
        JsonNode first = say("how long does an appraisal take?", null);
        JsonNode second = say("hello", first.path("session_id").asString());
        for (JsonNode reply : new JsonNode[] {first, second}) {
            JsonNode replay = replay(reply);
            assertThat(replay.path("identical").asBoolean())
                    .as(replay.toString())
                    .isTrue();
            assertThat(replay.path("replayed")).isEqualTo(reply.path("message"));
            assertThat(replay.path("changed")).isEmpty();
        }
    }

    @Test
    void aNewVersionOfADocumentIsNamed() {
        JsonNode reply = say("how long does an appraisal take?", null);
        assertThat(reply.path("message").asString()).contains("20 minutes");
        teach("An appraisal takes 45 minutes and is free of charge.");
        JsonNode replay = replay(reply);
        assertThat(replay.path("identical").asBoolean()).isFalse();
        assertThat(replay.path("recorded").asString()).contains("20 minutes");
        assertThat(replay.path("replayed").asString()).contains("45 minutes");
        assertThat(replay.path("changed").findValuesAsString("what")).contains("passage");
    }

    @Test
    void aReplayLeavesNothingBehind() {
        JsonNode reply = say("I want to buy a RAV4, I am Ana, ana@mail.example", null);
        String leads = get("/api/v1/leads", "Authorization", admin).text();
        String conversation =
                "/api/v1/conversations/" + reply.path("conversation_id").asString();
        String before = get(conversation, "Authorization", admin).text();
        replay(reply);
        assertThat(get("/api/v1/leads", "Authorization", admin).text()).isEqualTo(leads);
        assertThat(get(conversation, "Authorization", admin).text()).isEqualTo(before);
    }

    @Test
    void onlyStaffReplayAndOnlyWhatIsThere() {
        JsonNode reply = say("hello", null);
        String path = "/api/v1/receipts/" + reply.path("receipt_id").asString() + "/replay";
        assertThat(post(path, "").status()).isEqualTo(401);
        assertThat(post("/api/v1/receipts/" + UUID.randomUUID() + "/replay", "", "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    private JsonNode replay(JsonNode reply) {
        Answer answer =
                post("/api/v1/receipts/" + reply.path("receipt_id").asString() + "/replay", "", "Authorization", admin);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    private JsonNode say(String text, @Nullable String session) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        return post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey())
                .body();
    }

    private void teach(String content) {
        ObjectNode document = json.createObjectNode()
                .put("external_id", "trade-in")
                .put("title", "How long does an appraisal take?")
                .put("content", content)
                .put("namespace", "faq")
                .put("language", "en");
        ObjectNode body = json.createObjectNode();
        body.putArray("documents").add(document);
        Answer answer = post("/api/v1/knowledge/ingest", body.toString(), "Authorization", admin);
        assertThat(answer.status()).as(answer.text()).isBetween(200, 299);
    }
}
