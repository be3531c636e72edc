package dev.parley.bench;

import java.nio.file.Path;
import java.time.Duration;

/** What to measure and for how long; every value can be set as a property {@code parley.bench.*}. */
record Settings(Path project, Duration warmUp, Duration measure, int documents, int[] chunks, int searches) {

    static Settings read() {
        return new Settings(
                Path.of(System.getProperty("parley.project", ".")),
                Duration.ofSeconds(number("warm-up", 60)),
                Duration.ofSeconds(number("seconds", 30)),
                number("documents", 500),
                new int[] {1_000, 10_000, number("most-chunks", 100_000)},
                number("searches", 2_000));
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("parley.bench." + name, otherwise);
    }
}
