package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes out by itself goes out only to those who want it, and by day. */
class ConsentTests extends WebTest {

    private static final String ANA = "ana@mail.example";

    @Autowired
    private Outbox outbox;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        open(LocalTime.of(0, 0), LocalTime.of(0, 0));
    }

    @Test
    void marketingNeedsAConsentAndAReminderNone() {
        assertThat(sent("marketing_news")).isEqualTo("withheld: no consent");
        assertThat(sent("reminder_visit")).isEqualTo("sent");
        decide("given", "marketing");
        assertThat(sent("marketing_news")).isEqualTo("sent");
        decide("withdrawn", "marketing");
        assertThat(sent("marketing_news")).isEqualTo("withheld: opted out");
        assertThat(sent("reminder_visit")).isEqualTo("sent");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "please stop sending me messages",
                "no me escribáis más",
                "ne m'envoyez plus de messages",
                "मुझे और मैसेज मत भेजो",
                "mujhe aur message mat bhejo",
                "मला मेसेज पाठवू नका",
                "મને મેસેજ ના મોકલો"
            })
    void whoWantsNoMoreGetsNoMore(String words) {
        Answer first = say("I am Ana, " + ANA, null);
        say(words, first.body().path("session_id").asString());
        assertThat(sent("reminder_visit")).isEqualTo("withheld: opted out");
        assertThat(sent("verification_code")).isEqualTo("sent");
        assertThat(sent("invoice")).isEqualTo("sent");
        JsonNode line = get("/api/v1/compliance/consents?address=" + ANA, "Authorization", admin)
                .body()
                .at("/items/0");
        assertThat(line.path("decision").asString()).isEqualTo("withdrawn");
        assertThat(line.path("wording").asString()).isEqualTo(words);
        assertThat(line.path("source").asString()).isEqualTo("chat");
    }

    @Test
    void theWeekHasACap() {
        for (int i = 0; i < TenantSettings.defaults().outboundCapPerWeek(); i++) {
            assertThat(sent("reminder_visit")).isEqualTo("sent");
        }
        assertThat(sent("reminder_visit")).isEqualTo("withheld: weekly cap reached");
        assertThat(sent("order_confirmation")).isEqualTo("sent");
    }

    @Test
    void atNightItWaits() {
        LocalTime now = LocalTime.now(tenant.timeZone());
        open(now.minusHours(1), now.plusHours(1));
        assertThat(sent("reminder_visit")).isEqualTo("pending: quiet hours");
        assertThat(sent("sales_alert")).isEqualTo("sent");
    }

    @Test
    void anOptOutOutlivesThePerson() {
        Answer said = say("I am Ana, " + ANA, null);
        say("STOP", said.body().path("session_id").asString());
        String contact = get(
                        "/api/v1/conversations/"
                                + said.body().path("conversation_id").asString(),
                        "Authorization",
                        admin)
                .body()
                .path("contact_id")
                .asString();
        send("DELETE", "/api/v1/compliance/erase/" + contact, null, "Authorization", admin);
        assertThat(sent("reminder_visit")).isEqualTo("withheld: opted out");
    }

    @Test
    void everythingWrongWithAConsentIsTold() {
        assertThat(post(
                                "/api/v1/compliance/consents",
                                "{\"address\": \"\", \"purpose\": \"x\"}",
                                "Authorization",
                                admin)
                        .body()
                        .path("errors"))
                .hasSizeGreaterThan(2);
        assertThat(post(
                                "/api/v1/compliance/consents",
                                "{\"address\": \"nobody\", \"decision\": \"given\", \"wording\": \"yes\"}",
                                "Authorization",
                                admin)
                        .status())
                .isEqualTo(400);
    }

    private void open(LocalTime quietFrom, LocalTime quietTo) {
        ObjectNode settings = json.valueToTree(TenantSettings.defaults());
        settings.putObject("quiet_hours")
                .put("from", quietFrom.withNano(0).toString().substring(0, 5))
                .put("to", quietTo.withNano(0).toString().substring(0, 5));
        tenant = newTenant("dealership", json.readValue(settings.toString(), TenantSettings.class));
        admin = bearer(tenant, Role.ADMIN);
    }

    private void decide(String decision, String purpose) {
        Answer made = post(
                "/api/v1/compliance/consents",
                "{\"address\": \"Ana@mail.example\", \"purpose\": \"%s\", \"decision\": \"%s\", \"wording\": \"the box\"}"
                        .formatted(purpose, decision),
                "Authorization",
                admin);
        assertThat(made.status()).as(made.text()).isEqualTo(201);
    }

    private Answer say(String text, @Nullable String session) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        return post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey());
    }

    /** Puts a message into the outbox and waits for what becomes of it. */
    private String sent(String kind) {
        String subject = UUID.randomUUID().toString();
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> outbox.put(new OutboundMessage(
                                kind, "email", ANA, subject, "text", null, List.of(), Map.of(), null, subject, null))));
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        while (Instant.now().isBefore(deadline)) {
            for (JsonNode message : get("/api/v1/notifications/log?kind=" + kind, "Authorization", admin)
                    .body()
                    .path("items")) {
                boolean settled = !message.path("status").asString().equals("pending")
                        || message.path("reason").asString().equals("quiet hours");
                if (message.path("subject").asString().equals(subject) && settled) {
                    String reason = message.path("reason").asString();
                    return message.path("status").asString() + (reason.isEmpty() ? "" : ": " + reason);
                }
            }
            Thread.onSpinWait();
        }
        return "still pending";
    }
}
