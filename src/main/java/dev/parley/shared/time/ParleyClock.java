package dev.parley.shared.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;

/** Real time plus an offset; the offset moves only where the operator allowed it ({@code parley.dev.clock}). */
public class ParleyClock extends Clock {

    private final Clock real;
    private final ZoneId zone;
    private final AtomicReference<Duration> offset;

    public ParleyClock(Clock real) {
        this(real, ZoneOffset.UTC, new AtomicReference<>(Duration.ZERO));
    }

    private ParleyClock(Clock real, ZoneId zone, AtomicReference<Duration> offset) {
        this.real = real;
        this.zone = zone;
        this.offset = offset;
    }

    /** Sets the present moment; it ticks on from there. */
    public void set(Instant moment) {
        offset.set(Duration.between(real.instant(), moment));
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new ParleyClock(real, other, offset);
    }
}
