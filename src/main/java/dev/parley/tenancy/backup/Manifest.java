package dev.parley.tenancy.backup;

import java.time.Instant;
import java.util.List;

/**
 * What a backup says of itself.
 *
 * @param format of the file; another one cannot be read
 * @param migrations the schema it was taken from
 * @param passes tenants in it by id, the empty one standing for what is above them
 */
record Manifest(int format, Instant madeAt, List<String> migrations, List<String> passes) {

    static final int FORMAT = 1;
    static final String NAME = "manifest.json";

    Manifest {
        migrations = List.copyOf(migrations);
        passes = List.copyOf(passes);
    }
}
