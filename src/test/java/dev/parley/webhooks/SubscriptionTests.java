package dev.parley.webhooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Other systems hear of what they subscribed to. */
class SubscriptionTests extends WebTest {

    private static final String PATH = "/api/v1/webhook-subscriptions";
    private static final String NOWHERE = "https://hooks.invalid/parley";

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
    }

    @Test
    void aSubscriptionHearsOfItsEventsAndOfNoOthers() {
        Answer made = subscribe(NOWHERE, "lead.created");
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        assertThat(made.body().path("secret").asString()).startsWith("whsec_");
        String lead = lead();
        send("PATCH", "/api/v1/leads/" + lead, "{\"name\": \"Ana\"}", "Authorization", admin);
        JsonNode deliveries = deliveries(made);
        assertThat(deliveries).hasSize(1);
        assertThat(deliveries.get(0).path("subject").asString()).isEqualTo("dev.parley.lead.created");
        JsonNode event = json.readTree(get("/api/v1/notifications/log?kind=event_webhook", "Authorization", admin)
                .body()
                .at("/items/0/body")
                .asString());
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("dev.parley.lead.created");
        assertThat(event.path("subject").asString()).isEqualTo("lead/" + lead);
        assertThat(event.at("/data/id").asString()).isEqualTo(lead);
    }

    @Test
    void aFamilyAndAStarHearOfAll() {
        Answer family = subscribe(NOWHERE, "lead.*");
        Answer all = subscribe(NOWHERE, "*");
        String lead = lead();
        send("PATCH", "/api/v1/leads/" + lead, "{\"name\": \"Ana\"}", "Authorization", admin);
        post("/api/v1/customers", "{\"name\": \"Ana\"}", "Authorization", admin);
        assertThat(deliveries(family)).hasSize(2);
        assertThat(deliveries(all).findValuesAsString("subject"))
                .containsExactlyInAnyOrder(
                        "dev.parley.lead.created", "dev.parley.lead.updated", "dev.parley.customer.created");
    }

    @Test
    void whatWasGivenUpGoesOutAgain() {
        Answer made = subscribe(NOWHERE, "lead.created");
        lead();
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql(
                                        "update outbound_messages set status = 'failed' where kind = 'event_webhook'")
                                .update()));
        String path = PATH + "/" + made.body().path("id").asString();
        assertThat(get(path + "/deliveries?status=failed", "Authorization", admin)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(post(path + "/replay", "{}", "Authorization", admin)
                        .body()
                        .path("replayed")
                        .asInt())
                .isEqualTo(1);
        assertThat(get(path + "/deliveries?status=failed", "Authorization", admin)
                        .body()
                        .path("items"))
                .isEmpty();
        assertThat(post(path + "/replay", "{\"delivery_id\": \"" + UUID.randomUUID() + "\"}", "Authorization", admin)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theSecretIsSealedAndShownOnce() {
        Answer made = subscribe(NOWHERE, "*");
        String secret = made.body().path("secret").asString();
        assertThat(get(PATH, "Authorization", admin).text())
                .doesNotContain(secret)
                .contains(NOWHERE);
        String stored = TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select secret from webhook_subscriptions")
                                .query(String.class)
                                .single()));
        assertThat(stored).doesNotContain(secret.substring(6));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/latest",
                "ftp://a.example/",
                "http://u:p@a.example/",
                "x y"
            })
    void aUrlThatWillNeverBeCalledIsRefused(String url) {
        Answer refused = subscribe(url, "lead.born");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("pointer")).containsExactly("/url", "/events/0");
    }

    @Test
    void onlyAdministratorsSubscribeAndOnlyForTheirBusiness() {
        Answer made = subscribe(NOWHERE, "*");
        String path = PATH + "/" + made.body().path("id").asString();
        assertThat(get(PATH, "Authorization", bearer(tenant, Role.AGENT)).status())
                .isEqualTo(403);
        String stranger = bearer(newTenant("dealership"), Role.ADMIN);
        assertThat(send("DELETE", path, null, "Authorization", stranger).status())
                .isEqualTo(404);
        assertThat(send("DELETE", path, null, "Authorization", admin).status()).isEqualTo(204);
        assertThat(get(PATH, "Authorization", admin).body().path("items")).isEmpty();
    }

    private Answer subscribe(String url, String event) {
        return post(
                PATH,
                json.createObjectNode()
                        .put("url", url)
                        .set("events", json.createArrayNode().add(event))
                        .toString(),
                "Authorization",
                admin);
    }

    private String lead() {
        return post("/api/v1/leads", "{\"vehicle_type\": \"suv\"}", "Authorization", admin)
                .body()
                .path("id")
                .asString();
    }

    private JsonNode deliveries(Answer made) {
        return get(PATH + "/" + made.body().path("id").asString() + "/deliveries", "Authorization", admin)
                .body()
                .path("items");
    }
}
