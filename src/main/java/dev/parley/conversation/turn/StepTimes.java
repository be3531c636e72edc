package dev.parley.conversation.turn;

import dev.parley.shared.trace.Tracing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** The steps of one turn as they are gone through, and how long each took. */
class StepTimes {

    private final Map<String, Long> nanos = new LinkedHashMap<>();
    private final Tracing tracing;

    StepTimes(Tracing tracing) {
        this.tracing = tracing;
    }

    <T> T of(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return tracing.step(step, span -> work.get());
        } finally {
            nanos.merge(step, System.nanoTime() - start, Long::sum);
        }
    }

    /** Where to look the turn up among the traces. */
    Optional<String> traceId() {
        return tracing.traceId();
    }

    /** By step, in the order they ran. */
    Map<String, Long> nanos() {
        return Collections.unmodifiableMap(nanos);
    }
}
