package dev.parley.conversation.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.llm.protocol.ProviderDouble;
import dev.parley.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole application with a language model set up, which says what the test wants it to say. */
abstract class ModelTest extends WebTest {

    protected static final ProviderDouble MODEL = new ProviderDouble();

    private static final JsonMapper QUOTING = new JsonMapper();

    protected Tenant tenant = null;

    @DynamicPropertySource
    static void model(DynamicPropertyRegistry registry) {
        registry.add("parley.llm.provider", () -> "openai");
        registry.add("parley.llm.base-url", () -> MODEL.url() + "/v1");
        registry.add("parley.llm.api-key", () -> "key");
    }

    @BeforeEach
    void begin() {
        MODEL.forget();
        tenant = newTenant("dealership");
        // Summaries are asked for in the background and would take the answer that a turn is to get.
        Answer changed = send(
                "PATCH",
                "/api/v1/admin/config",
                "{\"model\": {\"purposes\": [\"understand\", \"word\"]}}",
                "Authorization",
                bearer(tenant, Role.ADMIN));
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
    }

    /** The model's next answer. */
    protected static void modelSays(String text) {
        MODEL.then(
                200,
                "application/json",
                "{\"choices\":[{\"message\":{\"content\":" + QUOTING.writeValueAsString(text)
                        + "},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":100,\"completion_tokens\":10}}");
    }

    protected static String quoted(String text) {
        return QUOTING.writeValueAsString(text);
    }

    protected Answer say(String text, @Nullable String session) {
        return post(
                "/api/v1/chat",
                json.writeValueAsString(
                        java.util.Map.of("message", text, "session_id", session == null ? "" : session)),
                "X-Parley-Key",
                tenant.widgetKey());
    }

    protected JsonNode receipt(Answer answer) {
        return get(
                        "/api/v1/receipts/" + answer.body().get("receipt_id").asString(),
                        "Authorization",
                        bearer(tenant, Role.ADMIN))
                .body();
    }

    protected static String session(Answer answer) {
        return answer.body().get("session_id").asString();
    }

    /** The model's next answer, part by part. */
    protected static void modelStreams(String... parts) {
        List<byte[]> frames = new ArrayList<>();
        for (String part : parts) {
            frames.add(delta(part));
        }
        frames.add("data: {\"choices\":[{\"delta\":{},\"finish_reason\":\"stop\"}]}\n\ndata: [DONE]\n\n"
                .getBytes(StandardCharsets.UTF_8));
        MODEL.thenStream("text/event-stream", frames);
    }

    protected static byte[] delta(String text) {
        return ("data: {\"choices\":[{\"delta\":{\"content\":" + quoted(text) + "}}]}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
