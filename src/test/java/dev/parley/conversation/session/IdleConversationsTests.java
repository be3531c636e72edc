package dev.parley.conversation.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Other systems hear when a conversation is over. */
class IdleConversationsTests extends WebTest {

    @Autowired
    private IdleConversations idle;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        tenant = newTenant("dealership");
        admin = bearer(tenant, Role.ADMIN);
        Answer made = post(
                "/api/v1/webhook-subscriptions",
                "{\"url\": \"https://hooks.invalid/x\", \"events\": [\"conversation.*\"]}",
                "Authorization",
                admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    @Test
    void aDayAfterTheLastWordItIsOverOnceAndAgainAfterAnotherOne() {
        Answer said = say("hello", "");
        idle.runDue();
        assertThat(told()).isEmpty();
        age("25 hours");
        idle.runDue();
        idle.runDue();
        assertThat(told()).hasSize(1);
        JsonNode event = told().getFirst();
        assertThat(event.path("type").asString()).isEqualTo("dev.parley.conversation.closed");
        String id = said.body().path("conversation_id").asString();
        assertThat(event.path("subject").asString()).isEqualTo("conversation/" + id);
        assertThat(event.at("/data/id").asString()).isEqualTo(id);
        assertThat(event.at("/data/reason").asString()).isEqualTo("idle");
        assertThat(event.at("/data/turns").asInt()).isEqualTo(1);
        assertThat(event.at("/data/contact_id").asString()).isNotEmpty();
        say("hello again", said.body().path("session_id").asString());
        idle.runDue();
        assertThat(told()).hasSize(1);
        age("25 hours");
        idle.runDue();
        assertThat(told()).hasSize(2);
    }

    @Test
    void itIsNotOverWhileAHumanAgentHoldsIt() {
        say("hello", "");
        sql("update conversations set held_by_human = true");
        age("25 hours");
        idle.runDue();
        assertThat(told()).isEmpty();
        sql("update conversations set held_by_human = false");
        idle.runDue();
        assertThat(told()).hasSize(1);
    }

    @Test
    void aDeletedOneIsToldByItsIdAlone() {
        Answer said = say("hello", "");
        String session = said.body().path("session_id").asString();
        assertThat(send("DELETE", "/api/v1/chat/" + session, null, "X-Parley-Key", tenant.widgetKey())
                        .status())
                .isEqualTo(204);
        assertThat(told()).hasSize(1);
        assertThat(told().getFirst().at("/data/reason").asString()).isEqualTo("deleted");
        assertThat(told().getFirst().path("data").has("contact_id")).isFalse();
    }

    @Test
    void whatWasOverAlreadyIsNotToldAgainWhenItIsDeleted() {
        Answer said = say("hello", "");
        age("25 hours");
        idle.runDue();
        String session = said.body().path("session_id").asString();
        send("DELETE", "/api/v1/chat/" + session, null, "X-Parley-Key", tenant.widgetKey());
        assertThat(told()).hasSize(1);
    }

    private Answer say(String text, String session) {
        return post(
                "/api/v1/chat",
                json.createObjectNode()
                        .put("message", text)
                        .put("session_id", session)
                        .toString(),
                "X-Parley-Key",
                tenant.widgetKey());
    }

    /** As if everything had happened that much earlier. */
    private void age(String interval) {
        sql("update conversations set last_at = last_at - interval '" + interval
                + "', closed_at = closed_at - interval '" + interval + "'");
    }

    private void sql(String statement) {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql(statement).update()));
    }

    /** Oldest first. */
    private List<JsonNode> told() {
        List<JsonNode> events = new ArrayList<>();
        get("/api/v1/notifications/log?kind=event_webhook", "Authorization", admin)
                .body()
                .path("items")
                .forEach(message ->
                        events.addFirst(json.readTree(message.path("body").asString())));
        return events;
    }
}
