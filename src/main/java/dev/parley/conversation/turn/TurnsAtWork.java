package dev.parley.conversation.turn;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** How many turns this node works out at the moment. */
@Component
class TurnsAtWork {

    private final AtomicInteger count = new AtomicInteger();
    private final int processors = Runtime.getRuntime().availableProcessors();

    <T> T with(Supplier<T> turn) {
        count.incrementAndGet();
        try {
            return turn.get();
        } finally {
            count.decrementAndGet();
        }
    }

    /** Whether each has a second processor, for work that may turn out to be of no use. */
    boolean leaveProcessors() {
        return 2 * count.get() <= processors;
    }
}
