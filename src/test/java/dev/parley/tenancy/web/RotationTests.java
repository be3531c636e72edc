package dev.parley.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.conversation.message.WebhookSecrets;
import dev.parley.identity.Role;
import dev.parley.shared.secret.SealedStore;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSecret;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a tenant shares with other systems is replaced while both sides go on. */
class RotationTests extends WebTest {

    private static final String SECRETS = "/api/v1/admin/secrets";
    private static final String OLD = "an-identity-secret-of-old";
    private static final String NEW = "another-identity-secret";

    @Autowired
    private WebhookSecrets subscriptions;

    @Autowired
    private List<SealedStore> stores;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        tenant = newTenant("wholesale");
        admin = bearer(tenant, Role.ADMIN);
    }

    @Test
    void theFormerWidgetKeyOpensUntilItsTimeIsOver() {
        String first = tenant.widgetKey();
        Answer rotated = rotateWidgetKey("{}");
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
        String second = rotated.body().path("widget_key").asString();
        assertThat(Instant.parse(rotated.body().path("former_until").asString()))
                .isAfter(Instant.now());
        assertThat(opens(first)).isTrue();
        assertThat(opens(second)).isTrue();
        String third = rotateWidgetKey("{\"overlap\": \"PT0S\"}")
                .body()
                .path("widget_key")
                .asString();
        assertThat(opens(first)).as("no longer than the one after it").isFalse();
        assertThat(opens(second)).isFalse();
        assertThat(opens(third)).isTrue();
        assertThat(get("/api/v1/tenants/" + tenant.id(), "Authorization", admin)
                        .body()
                        .path("widget_key")
                        .asString())
                .isEqualTo(third);
    }

    @Test
    void theFormerKeyOfAServerOpensUntilItsTimeIsOver() {
        Answer first = post(
                "/api/v1/auth/keys",
                "{\"name\": \"k\", \"kind\": \"server\", \"role\": \"viewer\"}",
                "Authorization",
                admin);
        Answer second = rotateKey(first, "{}");
        assertThat(second.status()).as(second.text()).isEqualTo(201);
        assertThat(opensForServers(first)).isTrue();
        assertThat(opensForServers(second)).isTrue();
        Answer third = rotateKey(second, "{\"overlap\": \"PT0S\"}");
        assertThat(opensForServers(second)).isFalse();
        assertThat(opensForServers(third)).isTrue();
    }

    @Test
    void nobodyRotatesTheWidgetKeyOfAnotherTenant() {
        String stranger = bearer(newTenant("wholesale"), Role.ADMIN);
        String path = "/api/v1/tenants/" + tenant.id() + "/widget-key/rotate";
        assertThat(post(path, "{}", "Authorization", stranger).status()).isEqualTo(404);
        assertThat(post(path, "{}", "Authorization", bearer(tenant, Role.AGENT)).status())
                .isEqualTo(403);
        assertThat(rotateWidgetKey("{\"overlap\": \"P31D\"}")
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/overlap");
        assertThat(opens(tenant.widgetKey())).isTrue();
    }

    @Test
    void aCustomerVouchedForWithTheFormerIdentitySecretIsBelievedUntilItsTimeIsOver() {
        rotate(TenantSecret.IDENTITY, "{\"value\": \"%s\"}".formatted(OLD));
        assertThat(recognised(OLD)).isTrue();
        assertThat(rotate(TenantSecret.IDENTITY, "{\"value\": \"%s\"}".formatted(NEW))
                        .body()
                        .path("value")
                        .asString())
                .isEqualTo(NEW);
        assertThat(recognised(OLD)).isTrue();
        assertThat(recognised(NEW)).isTrue();
        assertThat(recognised("some-other-secret-of-old")).isFalse();
        rotate(TenantSecret.IDENTITY, "{\"overlap\": \"PT0S\"}");
        assertThat(recognised(OLD)).isFalse();
        assertThat(recognised(NEW)).isFalse();
    }

    @Test
    void whoSetsASecretWithoutRotatingWantsNothingOlderToCount() {
        rotate(TenantSecret.IDENTITY, "{\"value\": \"%s\"}".formatted(OLD));
        rotate(TenantSecret.IDENTITY, "{}");
        assertThat(recognised(OLD)).isTrue();
        send("PATCH", "/api/v1/admin/config", "{\"identity_secret\": \"" + NEW + "\"}", "Authorization", admin);
        assertThat(recognised(NEW)).isTrue();
        assertThat(recognised(OLD)).isFalse();
    }

    @Test
    void theErpsFormerSignatureIsGoodUntilItsTimeIsOver() {
        rotate(TenantSecret.ERP, "{\"value\": \"%s\"}".formatted(OLD));
        rotate(TenantSecret.ERP, "{\"value\": \"%s\"}".formatted(NEW));
        assertThat(stockChange(OLD)).isEqualTo(200);
        assertThat(stockChange(NEW)).isEqualTo(200);
        rotate(TenantSecret.ERP, "{\"overlap\": \"PT0S\"}");
        assertThat(stockChange(OLD)).isEqualTo(401);
    }

    @Test
    void aSubscriptionsEventsAreSignedWithBothSecretsForAWhile() {
        Answer made = post(
                "/api/v1/webhook-subscriptions",
                "{\"url\": \"https://hooks.invalid/x\", \"events\": [\"*\"]}",
                "Authorization",
                admin);
        String id = made.body().path("id").asString();
        String path = "/api/v1/webhook-subscriptions/" + id + "/rotate-secret";
        Answer rotated = post(path, "{}", "Authorization", admin);
        assertThat(rotated.status()).as(rotated.text()).isEqualTo(201);
        assertThat(signing(id))
                .containsExactly(
                        rotated.body().path("secret").asString(),
                        made.body().path("secret").asString());
        Answer last = post(path, "{\"overlap\": \"PT0S\"}", "Authorization", admin);
        assertThat(signing(id)).containsExactly(last.body().path("secret").asString());
    }

    @Test
    void everySecretSaysHowManyOfItsValuesCountAndNoneIsShownAgain() {
        rotate(TenantSecret.DMS, "{\"value\": \"%s\"}".formatted(OLD));
        String made = rotate(TenantSecret.DMS, "{}").body().path("value").asString();
        assertThat(made).hasSizeGreaterThan(30);
        Answer list = get(SECRETS, "Authorization", admin);
        assertThat(list.text()).doesNotContain(OLD, made);
        assertThat(list.body().path("items")).anySatisfy(kept -> {
            assertThat(kept.path("name").asString()).isEqualTo("dms_secret");
            assertThat(kept.path("accepted").asInt()).isEqualTo(2);
        });
        assertThat(get("/api/v1/compliance/audit-log?name=secret.rotated", "Authorization", admin)
                        .text())
                .contains("dms_secret")
                .doesNotContain(OLD, made);
        assertThat(stored("select string_agg(value, ' ') from former_secrets")).doesNotContain(OLD, made);
    }

    @Test
    void everythingWrongWithARotationIsTold() {
        Answer refused = rotate(TenantSecret.STRIPE_WEBHOOK, "{\"overlap\": \"-PT1S\"}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors").findValuesAsString("pointer")).containsExactly("/value", "/overlap");
        assertThat(rotate(TenantSecret.DMS, "{\"value\": \"short\"}").status()).isEqualTo(400);
        assertThat(post(SECRETS + "/sales_email/rotate", "{}", "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whatAnotherKeySealedIsSealedAnewAtTheStart() {
        rotate(TenantSecret.DMS, "{\"value\": \"%s\"}".formatted(OLD));
        rotate(TenantSecret.DMS, "{}");
        post(
                "/api/v1/webhook-subscriptions",
                "{\"url\": \"https://hooks.invalid/x\", \"events\": [\"*\"]}",
                "Authorization",
                admin);
        stored("update former_secrets set value = 'left-open' returning value");
        stored("update webhook_subscriptions set secret = 'whsec_b3Blbg==' returning secret");
        stores.forEach(SealedStore::reseal);
        assertThat(stored("select value from former_secrets")).startsWith("sealed:");
        assertThat(stored("select secret from webhook_subscriptions")).startsWith("sealed:");
    }

    private Answer rotateWidgetKey(String body) {
        return post("/api/v1/tenants/" + tenant.id() + "/widget-key/rotate", body, "Authorization", admin);
    }

    private Answer rotate(TenantSecret secret, String body) {
        return post(SECRETS + "/" + secret.path() + "/rotate", body, "Authorization", admin);
    }

    private Answer rotateKey(Answer key, String body) {
        String path = "/api/v1/auth/keys/" + key.body().path("id").asString() + "/rotate";
        return post(path, body, "Authorization", admin);
    }

    private boolean opensForServers(Answer key) {
        return get("/api/v1/leads", "X-API-Key", key.body().path("key").asString())
                        .status()
                == 200;
    }

    private boolean opens(String key) {
        return post("/api/v1/chat", "{\"message\": \"hello\"}", "X-Parley-Key", key)
                        .status()
                == 200;
    }

    /** Whether somebody with a hash under that secret is the contact of that name. */
    private boolean recognised(String secret) {
        String hash = HexFormat.of().formatHex(hmac(secret.getBytes(StandardCharsets.UTF_8), "tg:501"));
        Answer said = post(
                "/api/v1/chat",
                "{\"message\": \"hello\", \"customer\": {\"id\": \"tg:501\", \"hash\": \"%s\"}}".formatted(hash),
                "X-Parley-Key",
                tenants.find(tenant.id()).orElseThrow().widgetKey());
        String contact = get(
                        "/api/v1/conversations/"
                                + said.body().path("conversation_id").asString(),
                        "Authorization",
                        admin)
                .body()
                .path("contact_id")
                .asString();
        return get("/api/v1/customers/" + contact, "Authorization", admin)
                .body()
                .path("external_id")
                .asString("")
                .equals("tg:501");
    }

    private int stockChange(String secret) {
        String body = "{\"items\": []}";
        String at = String.valueOf(Instant.now().getEpochSecond());
        String signature = Base64.getEncoder()
                .encodeToString(hmac(secret.getBytes(StandardCharsets.UTF_8), "m1." + at + "." + body));
        int status = post(
                        "/api/v1/webhooks/stock/" + tenant.slug(),
                        body,
                        "webhook-id",
                        "m1",
                        "webhook-timestamp",
                        at,
                        "webhook-signature",
                        "v1," + signature)
                .status();
        return status == 400 ? 200 : status;
    }

    private List<String> signing(String subscription) {
        return TenantContext.call(tenant, () -> subscriptions.find("subscription:" + subscription));
    }

    private String stored(String sql) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(sql).query(String.class).single()));
    }

    private static byte[] hmac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
