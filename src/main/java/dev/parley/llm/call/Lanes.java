package dev.parley.llm.call;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** So many calls at once, so many waiting, and none waiting longer than it is worth. */
final class Lanes {

    private final Semaphore lanes;
    private final AtomicInteger waiting = new AtomicInteger();
    private final int queue;
    private final Duration patience;

    Lanes(int lanes, int queue, Duration patience) {
        this.lanes = new Semaphore(lanes, true);
        this.queue = queue;
        this.patience = patience;
    }

    /** Whether a lane was got; it must be left again. */
    boolean enter() {
        if (lanes.tryAcquire()) {
            return true;
        }
        if (waiting.incrementAndGet() > queue) {
            waiting.decrementAndGet();
            return false;
        }
        try {
            return lanes.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            waiting.decrementAndGet();
        }
    }

    void leave() {
        lanes.release();
    }
}
