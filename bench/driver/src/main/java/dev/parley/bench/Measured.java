package dev.parley.bench;

import java.time.Duration;
import org.HdrHistogram.Histogram;

/** Latencies, kept in microseconds, and how long measuring took. */
record Measured(Histogram micros, Duration duration) {

    static Histogram histogram() {
        return new Histogram(Duration.ofMinutes(10).toNanos() / 1000, 3);
    }

    double millisAt(double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    double perSecond() {
        return micros.getTotalCount() / (duration.toNanos() / 1e9);
    }

    String millis(double percentile) {
        return shown(millisAt(percentile));
    }

    static String shown(double millis) {
        return millis < 10 ? "%.2f ms".formatted(millis) : "%.1f ms".formatted(millis);
    }
}
