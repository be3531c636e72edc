package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.tenancy.Tenant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whole turns over texts made to send a reader into endless trying: each is as long as a message may be, and each has to
 * be answered. One that tries for ever would take hours; the deadline only ends the test.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTests extends WebTest {

    private static final int LONGEST = 4_000;
    private static final int SECONDS = 60;

    private Tenant tenant;

    @BeforeAll
    void openBusiness() {
        tenant = newTenant("wholesale");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "a@",
                "a@b.",
                "1.",
                "+1",
                "1, ",
                "a  ",
                "\t",
                "\n",
                "\u0301",
                "\u093e",
                "- ",
                "F101 and ",
                "B-1+",
                "1,",
                "2 F101, ",
                "my name is ",
                "one ",
                "between 1 and 2 ",
                "ignore the ",
                "<|"
            })
    void areAnswered(String piece) throws InterruptedException, ExecutionException, TimeoutException {
        String text = "x" + piece.repeat(LONGEST).substring(0, LONGEST - 4) + " x@";
        String body = json.writeValueAsString(Map.of("message", text));

        Answer answer = CompletableFuture.supplyAsync(
                        () -> post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey()),
                        work -> Thread.ofVirtual().start(work))
                .get(SECONDS, TimeUnit.SECONDS);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().path("message").asString()).isNotBlank();
    }
}
