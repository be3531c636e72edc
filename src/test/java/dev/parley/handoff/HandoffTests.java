package dev.parley.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.leads.SellingSettings;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** A conversation comes to a person and back. */
class HandoffTests extends WebTest {

    private Tenant tenant;
    private String agent;

    @BeforeEach
    void signIn() {
        tenant = newTenant("dealership", SellingSettings.all());
        agent = bearer(tenant, Role.AGENT);
    }

    @Test
    void aPersonAskedForAnswersAndGivesTheConversationBack() {
        JsonNode asked = say(null, "I want to talk to a human please");
        String session = asked.path("session_id").asString();
        String reference = asked.at("/handoff/reference").asString();
        assertThat(asked.at("/handoff/state").asString()).isEqualTo("queued");
        assertThat(asked.path("band").asString()).isEqualTo("none");
        assertThat(asked.path("message").asString()).contains("Meera");

        JsonNode item = active().path("items").get(0);
        assertThat(item.path("id").asString()).isEqualTo(reference);
        assertThat(item.path("transcript")).hasSize(2);
        assertThat(say(session, "can I speak to a person?")
                        .at("/handoff/reference")
                        .asString())
                .isEqualTo(reference);
        assertThat(active().path("items")).hasSize(1);
        assertThat(alerts()).isEqualTo(1);

        assertThat(act("claim", reference, "{}").path("state").asString()).isEqualTo("claimed");
        JsonNode heard = say(session, "hello? my budget is 30k");
        assertThat(heard.path("message").asString()).isEmpty();
        assertThat(heard.at("/handoff/reference").asString()).isEqualTo(reference);
        assertThat(heard.at("/handoff/state").asString()).isEqualTo("claimed");
        assertThat(act("reply", reference, "{\"text\": \"Hello, this is Sam.\"}")
                        .path("state")
                        .asString())
                .isEqualTo("answered");
        JsonNode history = get("/api/v1/chat/" + session + "/history", "X-Parley-Key", tenant.widgetKey())
                .body();
        assertThat(history.path("items")).last().satisfies(line -> {
            assertThat(line.path("role").asString()).isEqualTo("agent");
            assertThat(line.path("text").asString()).isEqualTo("Hello, this is Sam.");
        });
        assertThat(act("resolve", reference, "{}").path("state").asString()).isEqualTo("closed");
        assertThat(active().path("items")).isEmpty();
    }

    @Test
    void anotherAgentCannotTakeWhatIsTaken() {
        String reference =
                say(null, "give me a real person").at("/handoff/reference").asString();
        act("claim", reference, "{}");
        String other = bearer(tenant, Role.AGENT);
        assertThat(post("/api/v1/handoff/claim/" + reference, "{}", "Authorization", other)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aRefusalOffersAPersonAndYesTakesIt() {
        JsonNode refused = say(null, "What are the towing laws in Wyoming?");
        assertThat(refused.path("band").asString()).isEqualTo("refused");
        JsonNode accepted = say(refused.path("session_id").asString(), "yes please");
        assertThat(accepted.at("/handoff/state").asString()).isEqualTo("queued");
        assertThat(active().at("/items/0/reason").asString()).isEqualTo("unanswered");
    }

    private JsonNode say(String session, String text) {
        String body = json.writeValueAsString(
                session == null
                        ? java.util.Map.of("message", text)
                        : java.util.Map.of("message", text, "session_id", session));
        return post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey()).body();
    }

    private JsonNode active() {
        return get("/api/v1/handoff/active", "Authorization", agent).body();
    }

    private JsonNode act(String verb, String id, String body) {
        return post("/api/v1/handoff/" + verb + "/" + id, body, "Authorization", agent)
                .body();
    }

    private int alerts() {
        return get("/api/v1/notifications/log?kind=handoff_alert", "Authorization", agent)
                .body()
                .path("items")
                .size();
    }
}
