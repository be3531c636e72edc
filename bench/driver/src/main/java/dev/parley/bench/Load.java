package dev.parley.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import org.HdrHistogram.Histogram;

/** Runs the same work by several workers for a while, each as fast as it is served. */
final class Load {

    /** Does one unit of work; what it took is measured around it. */
    interface Work {
        void once();
    }

    private Load() {}

    static Measured run(int workers, Duration duration, IntFunction<Work> work) {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers)) {
            long start = System.nanoTime();
            long end = start + duration.toNanos();
            List<Future<Histogram>> parts = new ArrayList<>();
            for (int worker = 0; worker < workers; worker++) {
                Work own = work.apply(worker);
                parts.add(threads.submit(() -> until(end, own)));
            }
            Histogram all = Measured.histogram();
            for (Future<Histogram> part : parts) {
                all.add(part.get());
            }
            return new Measured(all, Duration.ofNanos(System.nanoTime() - start));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    private static Histogram until(long end, Work work) {
        Histogram histogram = Measured.histogram();
        while (System.nanoTime() < end) {
            long start = System.nanoTime();
            work.once();
            histogram.recordValue((System.nanoTime() - start) / 1000);
        }
        return histogram;
    }
}
