package dev.parley.conversation.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.Test;

class FeedbackTests extends WebTest {

    @Test
    void keepsTheLastWordOfAVisitorBesideTheirConversation() {
        Tenant tenant = newTenant("dealership");
        String key = tenant.widgetKey();
        Answer chat = post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", key);
        String session = chat.body().path("session_id").asString();
        String conversation = chat.body().path("conversation_id").asString();

        post("/api/v1/chat/feedback", "{\"session_id\":\"" + session + "\",\"rating\":\"poor\"}", "X-Parley-Key", key);
        Answer given = post("/api/v1/chat/feedback", """
                {"session_id":"%s","rating":"excellent","nps":9,"comment":"Friendly, the trade-in was quick"}
                """.formatted(session), "X-Parley-Key", key);

        assertThat(given.status()).isEqualTo(201);
        assertThat(given.body().path("sentiment").asString()).isEqualTo("positive");
        var kept = get("/api/v1/conversations/" + conversation, "Authorization", bearer(tenant, Role.VIEWER))
                .body()
                .path("feedback");
        assertThat(kept.path("rating").asString()).isEqualTo("excellent");
        assertThat(kept.path("nps").asInt()).isEqualTo(9);
        assertThat(kept.path("keywords").toString()).contains("trade");
        assertThat(kept.path("id").asString()).isEqualTo(given.body().path("id").asString());
    }

    @Test
    void namesEverythingThatIsWrong() {
        String key = newTenant("dealership").widgetKey();
        Answer refused =
                post("/api/v1/chat/feedback", "{\"rating\":\"meh\",\"nps\":11,\"comment\":\" \"}", "X-Parley-Key", key);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").size()).isEqualTo(4);
        assertThat(post("/api/v1/chat/feedback", "{\"session_id\":\"x\"}", "X-Parley-Key", key)
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/v1/chat/feedback", "{\"session_id\":\"x\",\"nps\":5}", "X-Parley-Key", key)
                        .status())
                .isEqualTo(404);
    }
}
