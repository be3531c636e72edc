package dev.parley.bench;

/** Something that is measured. */
interface Benchmark {

    /** Measures and returns Markdown. */
    String run() throws Exception;
}
