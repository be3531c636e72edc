package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program asked to stop while it works on a turn that waits for a language model. */
class ShutdownTests {

    @TempDir
    Path folder;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch mayAnswer = new CountDownLatch(1);
    private HttpServer model;
    private ParleyProcess parley;

    @BeforeEach
    void start() throws Exception {
        model = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        model.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        model.createContext("/", this::answerLate);
        model.start();
        parley = ParleyProcess.start(
                folder,
                "--parley.llm.provider=openai",
                "--parley.llm.api-key=none",
                "--parley.llm.base-url=http://localhost:" + model.getAddress().getPort() + "/v1");
    }

    @AfterEach
    void stop() throws InterruptedException {
        mayAnswer.countDown();
        parley.terminate();
        parley.hasStopped();
        model.stop(0);
    }

    @Test
    void aRunningTurnIsFinishedAndAnsweredBeforeItStops() throws Exception {
        var turn = parley.say("What are your opening hours on Saturday?", null);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();

        parley.terminate();
        while (parley.isReady()) {
            Thread.onSpinWait();
        }
        assertThat(turn).isNotDone();
        assertThat(parley.isRunning()).isTrue();

        mayAnswer.countDown();
        assertThat(turn.get(30, TimeUnit.SECONDS).statusCode()).isEqualTo(200);
        assertThat(parley.hasStopped()).isTrue();
    }

    /** The model is of no use, so that the rules answer once it has said so. */
    private void answerLate(HttpExchange exchange) throws IOException {
        try (exchange) {
            asked.countDown();
            mayAnswer.await(30, TimeUnit.SECONDS);
            exchange.sendResponseHeaders(500, -1);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
