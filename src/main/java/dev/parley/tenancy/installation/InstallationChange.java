package dev.parley.tenancy.installation;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change of the installation's settings while it ran.
 *
 * @param version the one it led to
 * @param by who made it, as a label
 * @param settings all that were set in this way after it, by name
 */
public record InstallationChange(
        long version,
        Instant at,
        String by,
        List<Change> changes,
        @JsonIgnore Map<String, String> settings) {

    static final InstallationChange NONE = new InstallationChange(0, Instant.EPOCH, "", List.of(), Map.of());

    /** @param old null where nothing was set while running, {@code current} null where that was taken back */
    public record Change(
            String name, @Nullable String old, @Nullable String current) {}
}
