package dev.parley.bench;

import dev.parley.drive.ParleyClient;
import dev.parley.drive.ParleyProcess;
import java.time.Duration;

/**
 * Brings the program to where it stays. It compiles its busy paths while it works, and for so long a turn takes more of the
 * processors: many clients first, then one, each until a turn takes no less than in the window before.
 */
record WarmUp(long turns, Duration duration) {

    private static final int MANY = 8;
    private static final Duration OF_ONE = Duration.ofSeconds(15);
    private static final int MOST_WINDOWS = 8;
    private static final double NO_LESS = 0.97;

    static WarmUp of(ParleyProcess server, ParleyClient client, Settings settings) {
        long start = System.nanoTime();
        long turns = untilNoLess(server, client, MANY, settings.warmUp().dividedBy(2))
                + untilNoLess(server, client, 1, OF_ONE);
        return new WarmUp(turns, Duration.ofNanos(System.nanoTime() - start));
    }

    private static long untilNoLess(ParleyProcess server, ParleyClient client, int clients, Duration window) {
        long turns = 0;
        double before = Double.MAX_VALUE;
        for (int number = 0; number < MOST_WINDOWS; number++) {
            long seed = 700 + 100 * clients + 10 * number;
            ProcessorTime then = ProcessorTime.of(server);
            long count = Load.run(clients, window, worker -> new Visitor(client, seed + worker))
                    .micros()
                    .getTotalCount();
            double used = ProcessorTime.of(server).since(then).program().toNanos() / (double) count;
            turns += count;
            if (used > before * NO_LESS) {
                break;
            }
            before = used;
        }
        return turns;
    }

    @Override
    public String toString() {
        return "%,d turns in %d s".formatted(turns, duration.toSeconds());
    }
}
