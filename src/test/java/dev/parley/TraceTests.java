package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.llm.protocol.ProviderDouble;
import dev.parley.shared.trace.CollectorDouble;
import dev.parley.shared.trace.CollectorDouble.Received;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A conversation as an operator's collector and log see it. */
class TraceTests {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> SAID =
            List.of("asha.rao@example.com", "98450 12345", "9845012345", "Asha", "opening hours");

    @TempDir
    static Path folder;

    private static final CollectorDouble COLLECTOR = new CollectorDouble();
    private static final ProviderDouble MODEL = new ProviderDouble();
    private static JsonNode receipt;
    private static String log;

    @BeforeAll
    static void holdAConversation() throws Exception {
        for (int i = 0; i < 4; i++) {
            MODEL.then(500, "application/json", "{}");
        }
        ParleyProcess parley = ParleyProcess.start(
                folder,
                "--parley.tracing.enabled=true",
                "--parley.tracing.endpoint=" + COLLECTOR.url(),
                "--parley.tracing.headers.x-vendor-key=of-the-vendor",
                "--parley.llm.provider=gemini",
                "--parley.llm.api-key=none",
                "--parley.llm.model=gemini-9",
                "--parley.llm.base-url=" + MODEL.url(),
                "--parley.admin.email=boss@parley.test",
                "--parley.admin.password=a-good-password",
                "--logging.structured.format.console=ecs",
                "--logging.level.dev.parley=debug");
        try {
            HttpResponse<String> first =
                    parley.say("What are your opening hours on Saturday?", null).get();
            assertThat(first.statusCode()).isEqualTo(200);
            String session = JSON.readTree(first.body()).path("session_id").asString();
            String last = parley.say(
                            "I am Asha Rao, asha.rao@example.com, phone +91 98450 12345. "
                                    + "I want to buy the Creta for 12 lakh next week",
                            session)
                    .get()
                    .body();
            receipt = JSON.readTree(parley.asStaff(
                    "/api/v1/receipts/" + JSON.readTree(last).path("receipt_id").asString()));
            await().untilAsserted(() ->
                    assertThat(parley.asStaff("/api/v1/notifications/log")).contains("\"status\":\"sent\""));
        } finally {
            parley.terminate();
            parley.hasStopped();
            log = parley.log();
        }
    }

    @AfterAll
    static void close() {
        COLLECTOR.close();
        MODEL.close();
    }

    @Test
    void aTurnIsASpanWithOneBelowItForEachStep() {
        assertThat(COLLECTOR.named("turn")).hasSize(2).allSatisfy(turn -> {
            assertThat(COLLECTOR.below(turn))
                    .extracting(Received::name)
                    .containsSubsequence("open", "understand", "act", "retrieve", "word", "guard", "reword", "close");
            assertThat(COLLECTOR.spans())
                    .filteredOn(span -> span.spanId().equals(turn.parent()))
                    .singleElement()
                    .satisfies(request -> {
                        assertThat(request.name()).isEqualTo("POST /api/v1/chat");
                        assertThat(request.attributes())
                                .containsEntry("http.response.status_code", 200L)
                                .containsEntry("http.route", "/api/v1/chat");
                    });
            assertThat(turn.attributes())
                    .containsKeys("parley.tenant", "parley.band", "parley.intent", "gen_ai.conversation.id");
            assertThat(turn.resource()).containsEntry("service.name", "parley");
        });
    }

    @Test
    void aModelCallIsToldByTheConventionsForGenerativeModels() {
        List<Received> calls = COLLECTOR.named("chat gemini-9");
        assertThat(calls).isNotEmpty().allSatisfy(call -> {
            assertThat(call.kind()).as("client").isEqualTo(3);
            assertThat(call.failed()).isTrue();
            assertThat(call.attributes())
                    .containsEntry("gen_ai.operation.name", "chat")
                    .containsEntry("gen_ai.provider.name", "gcp.gemini")
                    .containsEntry("gen_ai.request.model", "gemini-9")
                    .containsEntry("gen_ai.usage.output_tokens", 0L)
                    .containsEntry("error.type", "overloaded")
                    .containsKeys("gen_ai.usage.input_tokens", "server.address", "server.port");
        });
    }

    @Test
    void whatGoesOutIsTold() {
        assertThat(COLLECTOR.named("deliver email"))
                .isNotEmpty()
                .allSatisfy(delivery ->
                        assertThat(delivery.attributes()).containsKeys("parley.message", "parley.message.kind"));
    }

    @Test
    void noSpanHoldsWhatWasSaidOrWhoSaidIt() {
        String all = COLLECTOR.spans().stream().map(Received::toString).collect(Collectors.joining("\n"));
        assertThat(all).doesNotContainIgnoringCase(SAID.toArray(String[]::new));
        assertThat(COLLECTOR.headers())
                .allSatisfy(sent -> assertThat(sent).containsEntry("X-vendor-key", List.of("of-the-vendor")));
    }

    @Test
    void theReceiptNamesTheTraceOfItsTurn() {
        Map<String, Object> turn = COLLECTOR.named("turn").stream()
                .filter(span -> span.traceId().equals(receipt.path("trace_id").asString()))
                .findFirst()
                .orElseThrow()
                .attributes();
        assertThat(turn)
                .containsEntry("parley.receipt", receipt.path("receipt_id").asString());
    }

    @Test
    void theLogIsJsonWithTheTraceAndWithoutPersonalData() {
        assertThat(log.lines().filter(line -> line.startsWith("{")))
                .isNotEmpty()
                .allSatisfy(JSON::readTree);
        assertThat(log.lines().filter(line -> line.contains("traceId"))).isNotEmpty();
        assertThat(log)
                .contains("Created the administrator [email]")
                .doesNotContainIgnoringCase(SAID.toArray(String[]::new));
    }
}
