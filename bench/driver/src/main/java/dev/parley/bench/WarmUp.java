package dev.parley.bench;

import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import java.time.Duration;

/**
 * Brings the program to where it stays. It compiles its busy paths while it works, and for so long a turn takes more of the
 * processors: many clients first, then one, until a turn takes no less than in the window before.
 */
record WarmUp(long turns, Duration duration) {

    private static final Duration WINDOW = Duration.ofSeconds(15);
    private static final int MOST_WINDOWS = 8;
    private static final double NO_LESS = 0.97;

    static WarmUp of(ParleyProcess server, ParleyClient client, Settings settings) {
        long start = System.nanoTime();
        long turns = turns(Load.run(8, settings.warmUp(), worker -> new Visitor(client, 900 + worker)));
        double before = Double.MAX_VALUE;
        for (int window = 0; window < MOST_WINDOWS; window++) {
            long seed = 700 + window;
            ProcessorTime then = ProcessorTime.of(server);
            long count = turns(Load.run(1, WINDOW, worker -> new Visitor(client, seed)));
            double used = ProcessorTime.of(server).since(then).program().toNanos() / (double) count;
            turns += count;
            if (used > before * NO_LESS) {
                break;
            }
            before = used;
        }
        return new WarmUp(turns, Duration.ofNanos(System.nanoTime() - start));
    }

    @Override
    public String toString() {
        return "%,d turns in %d s".formatted(turns, duration.toSeconds());
    }

    private static long turns(Measured measured) {
        return measured.micros().getTotalCount();
    }
}
