package dev.parley.shared.time;

import java.time.Instant;
import java.util.Optional;

/** Work that waits for a moment. Moving the clock by hand runs it in order of time; otherwise it runs by itself. */
public interface DueWork {

    /** When the earliest piece falls due, over all tenants; empty when nothing waits. */
    Optional<Instant> nextDue();

    /**
     * Does everything that is due now.
     *
     * @return how many pieces were done
     */
    int runDue();
}
