package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantSettings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Whom a conversation is with: what a channel vouches for binds, what a visitor types does not. */
class RecognitionTests extends WebTest {

    private static final String SECRET = "the page knows this";

    private Tenant tenant;
    private String agent;
    private String customer;

    @BeforeEach
    void business() {
        tenant = newTenant("wholesale", withIdentitySecret());
        agent = bearer(tenant, Role.AGENT);
        customer = post("/api/v1/customers", "{\"external_id\": \"tg:501\", \"name\": \"Ana\"}", "Authorization", agent)
                .body()
                .path("id")
                .asString();
    }

    @Test
    void aVerifiedCustomerIsTheKnownContactInEverySession() {
        assertThat(contactOf(say("hello", null, claim("tg:501", hash("tg:501")))))
                .isEqualTo(customer);
        assertThat(contactOf(say("hello", null, claim("tg:501", hash("tg:501")))))
                .isEqualTo(customer);
    }

    @Test
    void aTypedNameBindsNothing() {
        assertThat(contactOf(say("hello", null, claim("tg:501", null)))).isNotEqualTo(customer);
        assertThat(contactOf(say("hello", null, claim("tg:501", hash("tg:502")))))
                .isNotEqualTo(customer);
    }

    @Test
    void somebodyNewIsMadeOnFirstSightAndFoundAgain() {
        String first = contactOf(say("hello", null, claim("tg:777", hash("tg:777"))));
        assertThat(contactOf(say("hi", null, claim("tg:777", hash("tg:777"))))).isEqualTo(first);
        assertThat(get("/api/v1/customers/" + first, "Authorization", agent)
                        .body()
                        .path("external_id")
                        .asString())
                .isEqualTo("tg:777");
    }

    @Test
    void whatAGuestToldGoesAlongWhenTheyAreRecognised() {
        Answer guest = say("my name is Pablo, pablo@mail.example", null, null);
        String session = guest.body().path("session_id").asString();
        Answer known = say("hello again", session, claim("tg:501", hash("tg:501")));
        assertThat(known.body().path("session_id").asString()).isEqualTo(session);
        assertThat(contactOf(known)).isEqualTo(customer);
        JsonNode lead = get("/api/v1/leads", "Authorization", agent).body().at("/items/0");
        assertThat(lead.path("contact_id").asString()).isEqualTo(customer);
        assertThat(get("/api/v1/customers/" + customer, "Authorization", agent)
                        .body()
                        .path("name")
                        .asString())
                .isEqualTo("Ana");
    }

    @Test
    void somebodyElseInTheSameBrowserGetsASessionOfTheirOwn() {
        String session = say("hello", null, claim("tg:501", hash("tg:501")))
                .body()
                .path("session_id")
                .asString();
        Answer other = say("hello", session, claim("tg:777", hash("tg:777")));
        assertThat(other.body().path("session_id").asString()).isNotEqualTo(session);
        assertThat(contactOf(other)).isNotEqualTo(customer);
    }

    private Answer say(String text, @Nullable String session, @Nullable ObjectNode claim) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        body.set("customer", claim);
        return post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey());
    }

    private ObjectNode claim(String id, @Nullable String hash) {
        return json.createObjectNode().put("id", id).put("name", "Mallory").put("hash", hash);
    }

    private String contactOf(Answer said) {
        return get(
                        "/api/v1/conversations/"
                                + said.body().path("conversation_id").asString(),
                        "Authorization",
                        agent)
                .body()
                .path("contact_id")
                .asString();
    }

    private static String hash(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private TenantSettings withIdentitySecret() {
        return json.readValue(
                ((ObjectNode) json.valueToTree(TenantSettings.defaults()))
                        .put("identity_secret", SECRET)
                        .toString(),
                TenantSettings.class);
    }
}
