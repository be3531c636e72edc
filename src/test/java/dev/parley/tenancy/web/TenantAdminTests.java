package dev.parley.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How a tenant is suspended, configured and given words of its own. */
class TenantAdminTests extends WebTest {

    private static final String CONFIG = "/api/v1/admin/config";
    private static final String WORDING = "/api/v1/admin/wording";

    @Test
    void aSuspendedTenantIsNotServedUntilItIsActiveAgain() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        String platform = bearer(null, Role.ADMIN);
        String path = "/api/v1/tenants/" + tenant.id();
        assertThat(send("PATCH", path, "{\"status\":\"suspended\"}", "Authorization", admin)
                        .status())
                .as("nobody suspends or frees themselves")
                .isEqualTo(403);
        Answer suspended = send("PATCH", path, "{\"status\":\"suspended\"}", "Authorization", platform);
        assertThat(suspended.body().at("/status").stringValue()).isEqualTo("suspended");
        List<Answer> refused = List.of(
                post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey()),
                post("/api/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey()),
                get("/api/v1/leads", "Authorization", admin),
                get("/api/v1/auth/me", "Authorization", admin),
                post("/api/v1/webhooks/payment", "{}", "X-Parley-Tenant", tenant.slug()));
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
            assertThat(answer.body().at("/detail").stringValue()).contains("suspended");
        });
        assertThat(get("/api/v1/leads", "Authorization", platform, "X-Parley-Tenant", tenant.slug())
                        .status())
                .isEqualTo(200);
        send("PATCH", path, "{\"status\":\"active\"}", "Authorization", platform);
        assertThat(get("/api/v1/leads", "Authorization", admin).status()).isEqualTo(200);
    }

    @Test
    void whatIsInForceAndWhereItCameFromIsShownWithoutSecrets() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        Answer changed = send(
                "PATCH",
                CONFIG,
                "{\"settings\":{\"sla_days\":7,\"dms_secret\":\"whsec_very-secret\"},\"answer_floor\":0.3}",
                "Authorization",
                admin);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        Answer config = get(CONFIG, "Authorization", admin);
        assertThat(config.text()).doesNotContain("very-secret");
        assertThat(source(config, "settings.sla_days")).isEqualTo("tenant");
        assertThat(source(config, "settings.heat_mode")).isEqualTo("default");
        assertThat(config.body().at("/settings/answer_floor").doubleValue()).isEqualTo(0.3);
        assertThat(source(config, "parley.rate-limit.requests"))
                .as("of the installation")
                .isNull();
        assertThat(tenants.find(tenant.id()).orElseThrow().settings().slaDays()).isEqualTo(7);
    }

    @Test
    void thePlatformSeesTheInstallationsSettingsToo() {
        Answer config = get(
                CONFIG,
                "Authorization",
                bearer(null, Role.ADMIN),
                "X-Parley-Tenant",
                newTenant("dealership").slug());
        assertThat(config.status()).as(config.text()).isEqualTo(200);
        assertThat(source(config, "parley.rate-limit.requests")).isEqualTo("default");
        assertThat(source(config, "parley.security.token-lifetime")).isEqualTo("default");
        assertThat(config.text()).doesNotContain("correct-horse-battery");
    }

    @Test
    void everyProblemOfAChangeIsToldAndNothingOfItIsDone() {
        Tenant tenant = newTenant("dealership");
        Answer refused = send(
                "PATCH",
                CONFIG,
                "{\"sla_days\":\"many\",\"colour\":\"red\",\"answer_floor\":0.1}",
                "Authorization",
                bearer(tenant, Role.ADMIN));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/settings/sla_days", "/settings/colour");
        assertThat(tenants.find(tenant.id()).orElseThrow().settings().answerFloor())
                .isEqualTo(0.4);
    }

    @Test
    void ofTwoWhoChangeASettingAtTheSameTimeOneIsTold() throws Exception {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        String tag = get(CONFIG, "Authorization", admin).header("ETag");
        assertThat(tag).isEqualTo("\"1\"");
        try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = IntStream.rangeClosed(1, 6)
                    .<Callable<Integer>>mapToObj(days -> () -> send(
                                    "PATCH",
                                    CONFIG,
                                    "{\"sla_days\":%d}".formatted(days),
                                    "Authorization",
                                    admin,
                                    "If-Match",
                                    tag)
                            .status())
                    .toList();
            List<Integer> statuses = both.invokeAll(changes).stream()
                    .map(Future::resultNow)
                    .sorted()
                    .toList();
            assertThat(statuses.getFirst()).isEqualTo(200);
            assertThat(statuses.subList(1, 6)).allMatch(status -> status == 409 || status == 412);
        }
        assertThat(send("PATCH", CONFIG, "{\"sla_days\":9,\"version\":1}", "Authorization", admin)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void theHistorySaysWhoChangedWhat() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        String email = get("/api/v1/auth/me", "Authorization", admin)
                .body()
                .at("/email")
                .stringValue();
        send("PATCH", CONFIG, "{\"sla_days\":9,\"identity_secret\":\"hush\"}", "Authorization", admin);
        Answer history = get(CONFIG + "/history", "Authorization", admin);
        assertThat(history.text()).doesNotContain("hush");
        JsonNode change = history.body().at("/items/0");
        assertThat(change.at("/by").stringValue()).isEqualTo(email);
        assertThat(change.at("/version").intValue()).isEqualTo(2);
        assertThat(change.at("/changes").findValuesAsString("name"))
                .containsExactlyInAnyOrder("settings.sla_days", "settings.identity_secret");
        assertThat(get(CONFIG + "/history", "Authorization", bearer(newTenant("dealership"), Role.ADMIN))
                        .body()
                        .at("/items")
                        .size())
                .isZero();
    }

    @Test
    void aTenantHasTheAssistantSpeakInItsOwnWords() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        Answer replaced = send(
                "PUT",
                WORDING + "/en/conversation.greeting",
                "{\"pattern\":\"Howdy from {business}!\"}",
                "Authorization",
                admin);
        assertThat(replaced.status()).as(replaced.text()).isEqualTo(200);
        assertThat(chat(tenant)).contains("Howdy from Test business!");
        assertThat(chat(newTenant("dealership"))).doesNotContain("Howdy");
        assertThat(get(WORDING + "?prefix=conversation.greeting", "Authorization", admin)
                        .text())
                .contains("Howdy");
        send("DELETE", WORDING + "/en/conversation.greeting", null, "Authorization", admin);
        assertThat(chat(tenant)).doesNotContain("Howdy");
    }

    @Test
    void wordsThatCannotBeSaidAreRefused() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        for (String pattern : List.of("Howdy!", "Hello {business} {evil}", "{business", " ", "{business}: 50 off!")) {
            Answer refused = send(
                    "PUT",
                    WORDING + "/en/conversation.greeting",
                    "{\"pattern\":\"%s\"}".formatted(pattern),
                    "Authorization",
                    admin);
            assertThat(refused.status()).as(pattern).isEqualTo(400);
            assertThat(refused.body().at("/errors/0/pointer").stringValue()).isEqualTo("/pattern");
        }
        assertThat(send("PUT", WORDING + "/en/no.such", "{\"pattern\":\"x\"}", "Authorization", admin)
                        .status())
                .isEqualTo(404);
        assertThat(send("PUT", WORDING + "/xx/conversation.greeting", "{\"pattern\":\"x\"}", "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void administratorsSeeHowItIs() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        Answer health = get("/api/v1/admin/health", "Authorization", admin);
        assertThat(health.body().at("/status").stringValue()).isEqualTo("UP");
        assertThat(health.body().at("/components/db/status").stringValue())
                .as(health.text())
                .isEqualTo("UP");
        assertThat(get("/api/v1/admin/index/stats", "Authorization", admin)
                        .body()
                        .at("/index/chunks")
                        .isInt())
                .isTrue();
        assertThat(post("/api/v1/admin/ingestion/trigger", "", "Authorization", admin)
                        .status())
                .isEqualTo(202);
    }

    @Test
    void aKeyIsReplacedWhileTheOldOneStillOpens() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        Answer made = post(
                "/api/v1/auth/keys",
                "{\"name\":\"shop\",\"kind\":\"server\",\"role\":\"agent\"}",
                "Authorization",
                admin);
        String old = made.body().at("/key").stringValue();
        String id = made.body().at("/id").stringValue();
        String path = "/api/v1/auth/keys/" + id + "/rotate";
        Answer fresh = post(path, "{\"overlap\":\"PT1H\"}", "Authorization", admin);
        assertThat(fresh.status()).as(fresh.text()).isEqualTo(201);
        assertThat(fresh.body().at("/role").stringValue()).isEqualTo("agent");
        String key = fresh.body().at("/key").stringValue();
        assertThat(get("/api/v1/auth/me", "X-API-Key", old).status()).isEqualTo(200);
        assertThat(get("/api/v1/auth/me", "X-API-Key", key).status()).isEqualTo(200);
        assertThat(post(path, "{\"overlap\":\"PT0S\"}", "Authorization", admin).status())
                .isEqualTo(201);
        assertThat(get("/api/v1/auth/me", "X-API-Key", old).status()).isEqualTo(401);
        assertThat(post(path, "", "Authorization", admin).status())
                .as("nothing to rotate")
                .isEqualTo(404);
        assertThat(post(path, "{\"overlap\":\"P90D\"}", "Authorization", admin).status())
                .isEqualTo(400);
        assertThat(post("/api/v1/auth/keys/" + UUID.randomUUID() + "/rotate", "", "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    private String chat(Tenant tenant) {
        return post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey())
                .body()
                .at("/message")
                .stringValue();
    }

    private static String source(Answer config, String name) {
        for (JsonNode setting : config.body().at("/in_force")) {
            if (setting.at("/name").stringValue().equals(name)) {
                return setting.at("/source").stringValue();
            }
        }
        return null;
    }
}
