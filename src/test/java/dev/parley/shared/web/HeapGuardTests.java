package dev.parley.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.shared.setting.LiveSettings;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** Work is refused before memory runs out, and taken again once there is some. */
class HeapGuardTests {

    private final FakeHeap heap = new FakeHeap();
    private long now;
    private final HeapGuard guard = new HeapGuard(heap, () -> now);
    private final LoadFilter filter = new LoadFilter(
            LiveSettings.of(
                    BodyLimits.class,
                    new BodyLimits(
                            DataSize.ofMegabytes(1),
                            DataSize.ofMegabytes(64),
                            List.of("/ingest"),
                            DataSize.ofKilobytes(1),
                            Duration.ofSeconds(15),
                            8,
                            8,
                            Duration.ofSeconds(1),
                            4)),
            guard,
            new ProblemWriter(JsonMapper.builder().build()));

    /** As full after a collection as what is still held makes it. */
    private static final class FakeHeap implements Heap {

        private double held = 0.4;
        private double seen = 0.4;
        private int collections;

        @Override
        public double fillAfterCollection() {
            return seen;
        }

        @Override
        public void collect() {
            collections++;
            seen = held;
        }

        void fill(double part) {
            held = part;
            seen = part;
        }
    }

    @Test
    void refusesWorkWhileMemoryIsShortAndAnswersHealth() throws Exception {
        assertThat(answer("/api/v1/chat").getStatus()).isEqualTo(200);
        heap.fill(0.97);
        MockHttpServletResponse refused = answer("/api/v1/chat");
        assertThat(refused.getStatus()).isEqualTo(503);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("5");
        assertThat(refused.getContentAsString()).contains("memory is short");
        assertThat(answer("/api/health").getStatus()).isEqualTo(200);
        assertThat(answer("/actuator/health/liveness").getStatus()).isEqualTo(200);
    }

    @Test
    void isOutOfServiceForALoadBalancerMeanwhile() {
        MemoryHealthIndicator health = new MemoryHealthIndicator(guard);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        heap.fill(0.97);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
    }

    @Test
    void takesWorkAgainOnceWhatFilledItIsGoneThoughNothingElseMakesTheCollectorLook() throws Exception {
        heap.fill(0.97);
        assertThat(answer("/api/v1/chat").getStatus()).isEqualTo(503);
        heap.held = 0.5;
        assertThat(answer("/api/v1/chat").getStatus()).isEqualTo(503);
        now += Duration.ofSeconds(6).toNanos();
        assertThat(answer("/api/v1/chat").getStatus()).isEqualTo(200);
    }

    @Test
    void hasTheCollectorLookNowAndThenAndNotForEachRequest() throws Exception {
        heap.fill(0.97);
        for (int second = 0; second < 20; second++) {
            for (int request = 0; request < 50; request++) {
                answer("/api/v1/chat");
            }
            now += Duration.ofSeconds(1).toNanos();
        }
        assertThat(heap.collections).isBetween(3, 4);
    }

    @Test
    void neverHasTheCollectorLookWhileThereIsRoom() {
        heap.fill(0.9);
        assertThat(guard.isShort()).isFalse();
        assertThat(heap.collections).isZero();
    }

    @Test
    void theHeapOfThisProcessCanTellItsFill() {
        Heap own = Heap.ofThisProcess();
        own.collect();
        assertThat(own.fillAfterCollection()).isBetween(0.0, 1.0);
    }

    private MockHttpServletResponse answer(String path) throws Exception {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(new MockHttpServletRequest("GET", path), response, (in, out) -> {});
        return response;
    }
}
