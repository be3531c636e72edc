package dev.parley.conversation.turn;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Counts turns by band and times their steps. */
@Component
class TurnMetrics {

    private final MeterRegistry registry;

    TurnMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    StepTimes begin() {
        return new StepTimes();
    }

    void closed(StepTimes times, Draft draft) {
        registry.counter("parley.turns", "band", draft.band().wire()).increment();
        registry.counter("parley.misses").increment(draft.misses().size());
        times.nanos()
                .forEach((step, nanos) -> Timer.builder("parley.turn.step")
                        .tag("step", step)
                        .publishPercentiles(0.5, 0.95, 0.99)
                        .register(registry)
                        .record(Duration.ofNanos(nanos)));
    }
}
