package dev.parley.llm.call;

import dev.parley.llm.ModelCall;
import dev.parley.llm.Purpose;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;

/** Counts calls, tokens and money. */
final class ModelMetrics {

    private final MeterRegistry registry;

    ModelMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void called(ModelCall call) {
        String purpose = call.purpose().wire();
        registry.timer(
                        "parley.llm.calls",
                        "purpose",
                        purpose,
                        "provider",
                        call.provider(),
                        "model",
                        call.model(),
                        "outcome",
                        call.outcome())
                .record(Duration.ofMillis(call.millis()));
        registry.counter("parley.llm.tokens", "purpose", purpose, "provider", call.provider(), "direction", "input")
                .increment(call.inputTokens());
        registry.counter("parley.llm.tokens", "purpose", purpose, "provider", call.provider(), "direction", "output")
                .increment(call.outputTokens());
        if (call.cost() != null) {
            registry.counter("parley.llm.dollars", "purpose", purpose, "provider", call.provider())
                    .increment(call.cost().doubleValue());
        }
    }

    /** A question that no model was asked. */
    void passedOver(Purpose purpose, String reason) {
        registry.counter("parley.llm.passed.over", "purpose", purpose.wire(), "reason", reason)
                .increment();
    }
}
