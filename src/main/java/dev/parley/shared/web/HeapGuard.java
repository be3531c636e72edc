package dev.parley.shared.web;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Knows when memory is short: when little was free right after the collector last looked for it. */
@Component
class HeapGuard {

    private static final double SHORT = 0.92;

    /** While nobody is let in, little is made that would have the collector look by itself. */
    private static final long LOOK_AGAIN = Duration.ofSeconds(5).toNanos();

    private final Heap heap;
    private final LongSupplier nanos;
    private final AtomicLong looked;

    @Autowired
    HeapGuard() {
        this(Heap.ofThisProcess(), System::nanoTime);
    }

    HeapGuard(Heap heap, LongSupplier nanos) {
        this.heap = heap;
        this.nanos = nanos;
        this.looked = new AtomicLong(nanos.getAsLong() - LOOK_AGAIN);
    }

    boolean isShort() {
        if (heap.fillAfterCollection() <= SHORT) {
            return false;
        }
        long last = looked.get();
        long now = nanos.getAsLong();
        if (now - last >= LOOK_AGAIN && looked.compareAndSet(last, now)) {
            heap.collect();
        }
        return heap.fillAfterCollection() > SHORT;
    }
}
