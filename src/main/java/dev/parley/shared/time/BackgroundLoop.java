package dev.parley.shared.time;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work that is done over and over in a thread of its own: at once when it is woken, by itself every so often. What fails
 * is tried again at the next look.
 */
public final class BackgroundLoop {

    private static final Logger LOG = LoggerFactory.getLogger(BackgroundLoop.class);

    private final String name;
    private final Duration look;
    private final Runnable work;
    private final Semaphore woken = new Semaphore(0);
    private volatile @Nullable Thread running;

    /**
     * @param name of the thread
     * @param look how long it waits when nobody wakes it
     */
    public BackgroundLoop(String name, Duration look, Runnable work) {
        this.name = name;
        this.look = look;
        this.work = work;
    }

    public void wake() {
        woken.release();
    }

    public void start() {
        // Known before it runs: the loop ends when it is not the current one.
        Thread fresh = Thread.ofVirtual().name(name).unstarted(this::loop);
        running = fresh;
        fresh.start();
    }

    public void stop() {
        Thread last = running;
        running = null;
        if (last != null) {
            last.interrupt();
        }
    }

    public boolean isRunning() {
        return running != null;
    }

    private void loop() {
        while (Thread.currentThread().equals(running)) {
            try {
                if (woken.tryAcquire(look.toMillis(), TimeUnit.MILLISECONDS)) {
                    woken.drainPermits();
                }
                work.run();
            } catch (InterruptedException stopping) {
                return;
            } catch (RuntimeException failed) {
                LOG.warn("The {} worker goes on after: {}", name, failed.getMessage());
            }
        }
    }
}
