package dev.parley.customers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A visitor proves to be a known customer with a code, and sees nothing before. */
class VerificationTests extends WebTest {

    private static final Pattern SIX = Pattern.compile("\\d{6}");

    private Tenant tenant;
    private String agent;
    private String customer;
    private @Nullable String session;

    @BeforeEach
    void business() {
        tenant = newTenant("wholesale");
        agent = bearer(tenant, Role.AGENT);
        customer = post("/api/v1/customers", """
                {"name": "Ana Ruiz", "company": "Talleres Iruña", "email": "compras@iruna.example",
                 "phone": "+34611222333", "address": "Calle Tejería 8, Pamplona"}
                """, "Authorization", agent)
                .body()
                .path("id")
                .asString();
        session = null;
    }

    @Test
    void theRightCodeOpensWhatWasAskedFor() {
        assertThat(say("what do you know about me?").path("message").asString())
                .doesNotContain("Tejería")
                .contains("?");
        assertThat(say("compras@iruna.example").path("message").asString()).contains("10 minutes");
        JsonNode told = say(code().orElseThrow());
        assertThat(told.path("message").asString()).contains("Tejería", "Talleres Iruña");
        assertThat(contact(told)).isEqualTo(customer);
        assertThat(say("what do you know about me?").path("message").asString()).contains("Tejería");
    }

    @Test
    void aKnownNumberGetsItsCodeByTheStoredMail() {
        say("what do you know about me?");
        say("+34 611 222 333");
        assertThat(say("it is " + code().orElseThrow().replaceAll("^(...)", "$1 "))
                        .path("message")
                        .asString())
                .contains("Tejería");
    }

    @Test
    void anUnknownAddressIsAnsweredInTheSameWords() {
        say("what do you know about me?");
        String known = say("compras@iruna.example").path("message").asString();
        String wrong = say("000000").path("message").asString();
        session = null;
        say("what do you know about me?");
        assertThat(say("nobody@iruna.example").path("message").asString()).isEqualTo(known);
        assertThat(say("000000").path("message").asString()).isEqualTo(wrong);
        assertThat(log()).hasSize(1);
    }

    @Test
    void threeWrongCodesEndIt() {
        say("what do you know about me?");
        say("compras@iruna.example");
        String right = code().orElseThrow();
        String wrong = right.equals("111111") ? "222222" : "111111";
        assertThat(say(wrong).path("message").asString()).contains("2");
        assertThat(say(wrong).path("message").asString()).contains("1");
        assertThat(say(wrong).path("message").asString()).contains("safety");
        say("no");
        say("what do you know about me?");
        assertThat(say(right).path("message").asString()).doesNotContain("Tejería");
        assertThat(say("compras@iruna.example").path("message").asString()).doesNotContain("10 minutes");
        assertThat(log()).hasSize(1);
    }

    @Test
    void aCodeIsGoodOnceAndInItsOwnConversation() {
        say("what do you know about me?");
        say("compras@iruna.example");
        String code = code().orElseThrow();
        say(code);
        session = null;
        say("what do you know about me?");
        say("compras@iruna.example");
        if (!code().orElseThrow().equals(code)) {
            assertThat(say(code).path("message").asString()).doesNotContain("Tejería");
        }
    }

    @Test
    void aCodeIsNoFactAboutTheCustomer() {
        say("what do you know about me?");
        say("nobody@iruna.example");
        JsonNode fields = say("482913").at("/lead/fields");
        assertThat(fields.propertyNames()).doesNotContain("budget_max", "postal_code", "phone");
    }

    @Test
    void whoTakesBackTheWishGoesOnAsAGuest() {
        say("what do you know about me?");
        assertThat(say("never mind").path("message").asString()).contains("without");
        assertThat(log()).isEmpty();
    }

    private JsonNode say(String text) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        Answer answer = post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        session = answer.body().path("session_id").asString();
        return answer.body();
    }

    private JsonNode log() {
        return get("/api/v1/notifications/log", "Authorization", agent).body().path("items");
    }

    /** Of the newest message. */
    private Optional<String> code() {
        @Nullable Matcher newest = null;
        for (JsonNode message : log()) {
            if (message.path("kind").asString().equals("verification_code") && newest == null) {
                assertThat(message.path("to").asString()).isEqualTo("compras@iruna.example");
                newest = SIX.matcher(message.path("body").asString());
            }
        }
        return newest != null && newest.find() ? Optional.of(newest.group()) : Optional.empty();
    }

    private String contact(JsonNode told) {
        return get("/api/v1/conversations/" + told.path("conversation_id").asString(), "Authorization", agent)
                .body()
                .path("contact_id")
                .asString();
    }
}
