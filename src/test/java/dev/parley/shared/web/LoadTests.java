package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.shared.setting.LiveSettings;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** What happens when more comes, or comes more slowly, than can be served. */
class LoadTests {

    private final ProblemWriter writer = new ProblemWriter(JsonMapper.builder().build());

    @Test
    void whatIsBeyondTheBoundIsToldToComeBackAndHealthIsAnswered() throws Exception {
        LoadFilter filter = new LoadFilter(limits(1, 0), new HeapGuard(), writer);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> run(filter, "/api/v1/chat", () -> {
                    inside.countDown();
                    done.await();
                }));
        inside.await();
        MockHttpServletResponse refused = run(filter, "/api/v1/leads", () -> {});
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        assertThat(run(filter, "/api/health", () -> {}).getStatus()).isEqualTo(200);
        assertThat(run(filter, "/api/v1/knowledge/ingest", () -> {}).getStatus())
                .as("uploads have places of their own")
                .isEqualTo(200);
        done.countDown();
        first.join();
        assertThat(run(filter, "/api/v1/leads", () -> {}).getStatus()).isEqualTo(200);
    }

    @Test
    void whoMayWaitIsServedWhenAPlaceIsFree() throws Exception {
        LoadFilter filter = new LoadFilter(limits(1, 1), new HeapGuard(), writer);
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        Thread first = Thread.ofVirtual()
                .start(() -> run(filter, "/api/v1/chat", () -> {
                    inside.countDown();
                    done.await();
                }));
        inside.await();
        Thread release = Thread.ofVirtual().start(done::countDown);
        assertThat(run(filter, "/api/v1/leads", () -> {}).getStatus()).isEqualTo(200);
        release.join();
        first.join();
    }

    @Test
    void aBodyThatComesTooSlowlyIsCut() {
        BodyLimits impatient = new BodyLimits(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(1),
                List.of("/import"),
                DataSize.ofTerabytes(1),
                Duration.ZERO,
                1,
                0,
                Duration.ZERO,
                1);
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/api/v1/chat");
        request.setContent("{\"message\":\"hello\"}".getBytes());
        assertThatThrownBy(() -> new BodyLimitFilter(live(impatient))
                        .doFilter(
                                request,
                                new MockHttpServletResponse(),
                                (in, out) -> in.getInputStream().readAllBytes()))
                .isInstanceOf(BodyTooSlowException.class);
    }

    private interface Work {
        void run() throws Exception;
    }

    private static MockHttpServletResponse run(LoadFilter filter, String path, Work work) {
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            filter.doFilter(new MockHttpServletRequest("GET", path), response, (in, out) -> {
                try {
                    work.run();
                } catch (Exception failed) {
                    throw new IllegalStateException(failed);
                }
            });
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        }
        return response;
    }

    private static LiveSettings<BodyLimits> limits(int requests, int waiting) {
        return live(new BodyLimits(
                DataSize.ofMegabytes(1),
                DataSize.ofMegabytes(64),
                List.of("/ingest", "/import"),
                DataSize.ofKilobytes(1),
                Duration.ofSeconds(15),
                requests,
                waiting,
                Duration.ofSeconds(10),
                4));
    }

    private static LiveSettings<BodyLimits> live(BodyLimits limits) {
        return LiveSettings.of(BodyLimits.class, limits);
    }
}
