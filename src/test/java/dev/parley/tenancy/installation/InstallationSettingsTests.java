package dev.parley.tenancy.installation;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.shared.setting.LiveSettings;
import dev.parley.tenancy.Tenant;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import tools.jackson.databind.JsonNode;

/** How staff of the platform change the installation while it runs. */
class InstallationSettingsTests extends WebTest {

    private static final String CONFIG = "/api/v1/admin/config";
    private static final String BODY = "parley.web.limits.body";

    @Autowired
    SettingsBinding binding;

    @Autowired
    InstallationRepository repository;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    Clock clock;

    private Tenant tenant;
    private String platform;

    @BeforeEach
    void begin() {
        tenant = newTenant("dealership");
        platform = bearer(null, Role.ADMIN);
    }

    @AfterEach
    void takeEverythingBack() {
        Answer answer = change("""
                {"installation": {"parley.web.limits.body": null, "parley.rate-limit.window": null,
                  "logging.level.dev.parley.webhooks": null}}""");
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    }

    @Test
    void aChangeTakesEffectAtOnceAndIsTakenBackByNull() {
        String long2k = "{\"message\": \"hello\", \"padding\": \"" + "a".repeat(2_000) + "\"}";
        assertThat(chat(long2k)).isEqualTo(200);

        Answer changed = change("{\"installation\": {\"parley.web.limits.body\": \"1KB\"}}");
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(setting(changed, BODY).path("source").asString()).isEqualTo("runtime");
        assertThat(setting(changed, BODY).path("value").asString()).isEqualTo("1024B");
        assertThat(chat(long2k)).isEqualTo(413);

        Answer back = change("{\"parley.web.limits.body\": null}");
        assertThat(setting(back, BODY).path("source").asString()).isEqualTo("default");
        assertThat(chat(long2k)).isEqualTo(200);
    }

    @Test
    void itSaysWhatCanBeChangedWhileRunning() {
        Answer config = get(CONFIG, headers());
        assertThat(setting(config, BODY).path("changeable").asBoolean()).isTrue();
        assertThat(setting(config, "parley.llm.timeout").path("changeable").asBoolean())
                .isTrue();
        assertThat(setting(config, "parley.security.token-lifetime")
                        .path("changeable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void aChangeOutlivesTheProcess() {
        change("{\"installation\": {\"parley.web.limits.body\": \"3KB\"}}");
        LiveSettings<Sizes> next = LiveSettings.of(Sizes.class, new Sizes("1MB"), "body");
        InstallationSettings started =
                new InstallationSettings(List.of(next), binding, repository, transactions, events, clock);
        started.afterSingletonsInstantiated();
        assertThat(next.current().body()).isEqualTo("3KB");
        assertThat(started.version()).isPositive();
    }

    @ConfigurationProperties("parley.web.limits")
    record Sizes(@DefaultValue("1MB") String body) {}

    @Test
    void everyProblemIsToldAndNothingOfItIsDone() {
        long version = version();
        Answer refused = change("""
                {"installation": {"parley.rate-limit.window": "30s", "parley.rate-limit.requests": "many",
                  "parley.web.limits.uploads": 0, "parley.data-dir": "/elsewhere", "parley.colour": "red",
                  "parley.llm.provider": "gpt", "logging.level.dev.parley.turn": "loud", "server.port": 80,
                  "colour": 1, "parley.llm.queue": {"a": 1}, "logging.level.org.springframework.jdbc": "trace"}}
                """);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(problem(refused, "parley.data-dir")).contains("needs a restart");
        assertThat(problem(refused, "server.port")).contains("needs a restart");
        assertThat(problem(refused, "logging.level.org.springframework.jdbc")).contains("needs a restart");
        assertThat(problem(refused, "colour")).contains("no such setting");
        assertThat(problem(refused, "parley.llm.queue")).contains("single value");
        assertThat(version()).isEqualTo(version);

        refused = change("""
                {"installation": {"parley.rate-limit.window": "30s", "parley.rate-limit.requests": "many",
                  "parley.web.limits.uploads": 0, "parley.llm.provider": "gpt", "parley.llm.timeout": "1ms",
                  "logging.level.dev.parley.turn": "loud"}}""");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").size()).isEqualTo(5);
        assertThat(problem(refused, "parley.rate-limit.requests")).contains("type");
        assertThat(problem(refused, "parley.web.limits.uploads")).contains("must be at least 1");
        assertThat(problem(refused, "parley.llm.provider")).contains("'gpt'", "must be one of");
        assertThat(problem(refused, "parley.llm.timeout")).contains("must be from");
        assertThat(problem(refused, "logging.level.dev.parley.turn")).contains("type");
        assertThat(version()).isEqualTo(version);
        assertThat(setting(get(CONFIG, headers()), "parley.rate-limit.window")
                        .path("source")
                        .asString())
                .isNotEqualTo("runtime");
    }

    @Test
    void onlyStaffOfThePlatformMay() {
        String admin = bearer(tenant, Role.ADMIN);
        Answer refused = send(
                "PATCH", CONFIG, "{\"installation\": {\"parley.web.limits.body\": \"1KB\"}}", "Authorization", admin);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(get(CONFIG, "Authorization", admin)
                        .body()
                        .path("installation_version")
                        .isNull())
                .isTrue();
    }

    @Test
    void theTenantsAndTheInstallationsSettingsAreNotMixed() {
        Answer refused = change("{\"sla_days\": 3, \"installation\": {\"parley.web.limits.body\": \"1KB\"}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").asString()).isEqualTo("/installation");
    }

    @Test
    void ofSeveralWhoReadTheSameVersionOneWins() throws Exception {
        String tag = get(CONFIG, headers()).header("ETag");
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Integer>> changes = IntStream.rangeClosed(1, 6)
                    .<Callable<Integer>>mapToObj(seconds -> () -> change(
                                    "{\"installation\": {\"parley.rate-limit.window\": \"" + (90 + seconds) + "s\"}}",
                                    "If-Match",
                                    tag)
                            .status())
                    .toList();
            assertThat(all.invokeAll(changes).stream().map(Future::resultNow).sorted())
                    .containsExactly(200, 412, 412, 412, 412, 412);
        }
        assertThat(send("PATCH", CONFIG, "{\"sla_days\": 8}", headers("If-Match", tag))
                        .status())
                .as("the tenant's own part of the tag is still good")
                .isEqualTo(200);
        assertThat(change("{\"installation\": {\"parley.rate-limit.window\": \"99s\"}}", "If-Match", "\"1\"")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void theHistoryAndTheAuditLogSayWhoChangedWhat() {
        change("{\"installation\": {\"parley.web.limits.body\": \"2MB\"}}");
        JsonNode newest =
                get(CONFIG + "/installation/history?limit=1", headers()).body().at("/items/0");
        assertThat(newest.path("version").asLong()).isEqualTo(version());
        assertThat(newest.path("by").asString()).contains("@parley.test");
        assertThat(newest.at("/changes/0/name").asString()).isEqualTo(BODY);
        assertThat(newest.at("/changes/0/current").asString()).isEqualTo("2MB");
        JsonNode act = get("/api/v1/compliance/audit-log?name=installation.changed&limit=1", headers())
                .body()
                .at("/items/0");
        assertThat(act.at("/details/settings").asString()).isEqualTo(BODY);
    }

    @Test
    void howMuchIsLoggedCanBeChanged() {
        Logger logger = (Logger) LoggerFactory.getLogger("dev.parley.webhooks");
        change("{\"logging.level.dev.parley.webhooks\": \"debug\"}");
        assertThat(logger.getLevel()).isEqualTo(Level.DEBUG);
        change("{\"logging.level.dev.parley.webhooks\": null}");
        assertThat(logger.getLevel()).isNull();
    }

    private int chat(String body) {
        return post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey()).status();
    }

    private Answer change(String body, String... more) {
        return send("PATCH", CONFIG, body, headers(more));
    }

    private String[] headers(String... more) {
        String[] all = new String[4 + more.length];
        all[0] = "Authorization";
        all[1] = platform;
        all[2] = "X-Parley-Tenant";
        all[3] = tenant.slug();
        System.arraycopy(more, 0, all, 4, more.length);
        return all;
    }

    private long version() {
        return get(CONFIG, headers()).body().path("installation_version").asLong();
    }

    private static @Nullable String problem(Answer refused, String name) {
        for (JsonNode error : refused.body().path("errors")) {
            if (error.path("pointer").asString().equals("/installation/" + name)) {
                return error.path("detail").asString();
            }
        }
        return null;
    }

    private static JsonNode setting(Answer config, String name) {
        for (JsonNode setting : config.body().path("in_force")) {
            if (setting.path("name").asString().equals(name)) {
                return setting;
            }
        }
        throw new AssertionError("no setting " + name + " in " + config.text());
    }
}
