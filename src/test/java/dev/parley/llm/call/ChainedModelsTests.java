package dev.parley.llm.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import dev.parley.llm.ModelAnswer;
import dev.parley.llm.ModelCall;
import dev.parley.llm.Prompt;
import dev.parley.llm.Purpose;
import dev.parley.llm.call.ModelProperties.Access;
import dev.parley.llm.protocol.ProviderDouble;
import dev.parley.llm.spend.Accounts;
import dev.parley.tenancy.ModelSettings;
import dev.parley.tenancy.ModelSettings.Budget;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ChainedModelsTests extends ApplicationTest {

    private final ProviderDouble first = new ProviderDouble();
    private final ProviderDouble second = new ProviderDouble();
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final List<ChainedModels> open = new ArrayList<>();

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void close() {
        open.forEach(ChainedModels::close);
        first.close();
        second.close();
    }

    @Test
    void isSilentWhereNoneIsSetUp() {
        ChainedModels models = models("none", List.of(), 8);
        assertThat(in(newTenant("dealership"), () -> models.isAvailable(Purpose.WORD)))
                .isFalse();
        assertThat(ask(models, newTenant("dealership"))).isEqualTo(new ModelAnswer.Silent("none", List.of()));
    }

    @Test
    void answersAndKeepsAccount() {
        first.then(200, "application/json", said("Hello"));
        Tenant tenant = newTenant("dealership");
        ModelAnswer answer = ask(models("openai", List.of(), 8), tenant);
        assertThat(answer).isInstanceOfSatisfying(ModelAnswer.Said.class, said -> {
            assertThat(said.text()).isEqualTo("Hello");
            ModelCall call = said.calls().getFirst();
            assertThat(call.model()).isEqualTo("gpt-4o-mini");
            assertThat(call.prompt()).isEqualTo("test/prompt.v1");
            assertThat(call.cost()).isEqualByComparingTo("0.00075");
        });
        assertThat(micros(tenant)).isEqualTo(750);
        assertThat(registry.counter("parley.llm.tokens", "purpose", "word", "provider", "openai", "direction", "input")
                        .count())
                .isEqualTo(1000);
    }

    @Test
    void asksTheNextWhenTheFirstIsIll() {
        first.then(503, "text/plain", "").then(503, "text/plain", "");
        second.then(200, "application/x-ndjson", ollama("From the second"));
        ModelAnswer answer = ask(models("openai", List.of("ollama"), 8), newTenant("dealership"));
        assertThat(answer).isInstanceOfSatisfying(ModelAnswer.Said.class, said -> {
            assertThat(said.text()).isEqualTo("From the second");
            assertThat(said.calls()).extracting(ModelCall::outcome).containsExactly("overloaded", "overloaded", "said");
        });
    }

    @Test
    void repeatsOnceWhenAskedToComeBackSoon() {
        first.then(429, "application/json", "{}", "Retry-After", "0").then(200, "application/json", said("Hello"));
        assertThat(ask(models("openai", List.of(), 8), newTenant("dealership"))).isInstanceOf(ModelAnswer.Said.class);
        assertThat(first.asked()).hasSize(2);
    }

    @Test
    void leavesAProviderAloneForAsLongAsItWants() {
        first.then(429, "application/json", "{}", "Retry-After", "60");
        ChainedModels models = models("openai", List.of(), 8);
        Tenant tenant = newTenant("dealership");
        ask(models, tenant);
        ask(models, tenant);
        assertThat(first.asked()).hasSize(1);
    }

    @Test
    void stopsAskingAProviderThatKeepsFailing() {
        ChainedModels models = models("openai", List.of(), 8);
        Tenant tenant = newTenant("dealership");
        IntStream.range(0, 5).forEach(turn -> first.then(401, "application/json", "{}"));
        IntStream.range(0, 8).forEach(turn -> ask(models, tenant));
        assertThat(first.asked()).hasSize(5);
    }

    @Test
    void neverLetsTwoModelsSpeakInOneAnswer() {
        first.thenCut("text/event-stream", List.of(delta("The price is ")));
        second.then(200, "application/x-ndjson", ollama("From the second"));
        List<String> parts = new ArrayList<>();
        ChainedModels models = models("openai", List.of("ollama"), 8);
        ModelAnswer answer = in(newTenant("dealership"), () -> models.ask(prompt("hi"), parts::add));
        assertThat(answer).isInstanceOf(ModelAnswer.Silent.class);
        assertThat(parts).containsExactly("The price is ");
        assertThat(second.asked()).isEmpty();
    }

    @Test
    void goesOnWithoutAModelWhenTheBudgetIsUsedUp() {
        Tenant tenant = newTenant("dealership", with(new Budget("0.001", null, null, null)));
        ChainedModels models = models("openai", List.of(), 8);
        first.then(200, "application/json", said("Hello"));
        assertThat(ask(models, tenant)).isInstanceOf(ModelAnswer.Said.class);
        assertThat(ask(models, tenant)).isEqualTo(new ModelAnswer.Silent("budget", List.of()));
        assertThat(first.asked()).hasSize(1);
    }

    @Test
    void countsTokensWhereThePriceIsUnknown() {
        Tenant tenant = newTenant("dealership", with(new Budget(null, null, null, 1_700)));
        ModelProperties properties = properties("openai", List.of(), 8, "a-model-of-our-own");
        ChainedModels models = models(properties);
        first.then(200, "application/json", said("Hello"));
        assertThat(ask(models, tenant))
                .isInstanceOfSatisfying(
                        ModelAnswer.Said.class,
                        said -> assertThat(said.calls().getFirst().cost()).isNull());
        assertThat(ask(models, tenant)).isEqualTo(new ModelAnswer.Silent("budget", List.of()));
    }

    @Test
    void showsNoProviderPhonesAndAddresses() {
        first.then(200, "application/json", said("Hello"));
        ChainedModels models = models("openai", List.of(), 8);
        in(
                newTenant("dealership"),
                () -> models.ask(
                        prompt(
                                "I am at ana.lopez@example.com or +34 612 345 678; budget 35,000, on 2026-11-21 10:30, order HW-20261120-0001")));
        assertThat(first.asked().getFirst().body())
                .contains("[email]")
                .contains("[number]")
                .contains("35,000")
                .contains("2026-11-21 10:30")
                .contains("HW-20261120-0001")
                .doesNotContain("ana.lopez")
                .doesNotContain("612 345");
    }

    @Test
    void keepsNobodyWaitingLongerThanTheQueueAllows() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        first.then(exchange -> {
            asked.countDown();
            go.await(20, TimeUnit.SECONDS);
        });
        ChainedModels models = models("openai", List.of(), 1);
        Tenant tenant = newTenant("dealership");
        CompletableFuture<ModelAnswer> slow = CompletableFuture.supplyAsync(() -> ask(models, tenant));
        assertThat(asked.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(ask(models, tenant)).isEqualTo(new ModelAnswer.Silent("busy", List.of()));
        go.countDown();
        slow.get(20, TimeUnit.SECONDS);
    }

    @Test
    void letsATenantDoWithoutAModel() {
        ModelSettings none =
                new ModelSettings("none", null, ModelSettings.PURPOSES, true, new Budget(null, null, null, null));
        ChainedModels models = models("openai", List.of(), 8);
        assertThat(in(newTenant("dealership", with(none)), () -> models.isAvailable(Purpose.WORD)))
                .isFalse();
    }

    @Test
    void refusesSettingsThatNameNoProvider() {
        assertThatThrownBy(() -> models("gpt", List.of(), 8)).hasMessageContaining("parley.llm.provider is 'gpt'");
        assertThatThrownBy(() -> models("openai", List.of("gemini"), 8))
                .hasMessageContaining("parley.llm.fallback names 'gemini', which is not set up");
    }

    private ChainedModels models(String provider, List<String> fallback, int lanes) {
        return models(properties(provider, fallback, lanes, null));
    }

    private ChainedModels models(ModelProperties properties) {
        ChainedModels models = new ChainedModels(
                dev.parley.shared.setting.LiveSettings.of(ModelProperties.class, properties),
                accounts,
                new ModelMetrics(registry),
                new ModelSpans(dev.parley.shared.trace.Tracing.OFF));
        open.add(models);
        return models;
    }

    private ModelProperties properties(
            String provider, List<String> fallback, int lanes, @org.jspecify.annotations.Nullable String model) {
        return new ModelProperties(
                provider,
                first.url(),
                "key",
                model,
                Map.of("ollama", new Access(second.url(), null, null)),
                fallback,
                Map.of(),
                Duration.ofSeconds(5),
                lanes,
                1,
                Duration.ofMillis(50));
    }

    private static ModelAnswer ask(ChainedModels models, Tenant tenant) {
        return in(tenant, () -> models.ask(prompt("hi")));
    }

    private static <T> T in(Tenant tenant, java.util.concurrent.Callable<T> work) {
        return TenantContext.call(tenant, work);
    }

    private static Prompt prompt(String user) {
        return new Prompt(Purpose.WORD, "test/prompt.v1", "You word replies.", user, 600, 0.2, false);
    }

    private static TenantSettings with(Budget budget) {
        return with(new ModelSettings(null, null, ModelSettings.PURPOSES, true, budget));
    }

    private static TenantSettings with(ModelSettings model) {
        return TenantSettings.defaults().withModel(model);
    }

    private long micros(Tenant tenant) {
        return in(
                tenant,
                () -> transaction.execute(status -> database.sql("select sum(micros) from model_spend")
                        .query(Long.class)
                        .single()));
    }

    private static String said(String text) {
        return "{\"choices\":[{\"message\":{\"content\":\"" + text + "\"},\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":1000,\"completion_tokens\":1000}}";
    }

    private static String ollama(String text) {
        return "{\"message\":{\"content\":\"" + text + "\"},\"done\":true,\"done_reason\":\"stop\"}\n";
    }

    private static byte[] delta(String text) {
        return ("data: {\"choices\":[{\"delta\":{\"content\":\"" + text + "\"}}]}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
