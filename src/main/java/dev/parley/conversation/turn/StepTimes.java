package dev.parley.conversation.turn;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** How long each step of one turn took. */
class StepTimes {

    private final Map<String, Long> nanos = new LinkedHashMap<>();

    <T> T of(String step, Supplier<T> work) {
        long start = System.nanoTime();
        try {
            return work.get();
        } finally {
            nanos.merge(step, System.nanoTime() - start, Long::sum);
        }
    }

    /** By step, in the order they ran. */
    Map<String, Long> nanos() {
        return Collections.unmodifiableMap(nanos);
    }
}
