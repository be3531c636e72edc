package dev.parley.commerce.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import did.
 *
 * @param unchanged products that were stated just as they are
 * @param rejected lines that were left out, in order
 */
public record ImportReport(int created, int updated, int unchanged, List<Rejected> rejected) {

    public ImportReport {
        rejected = List.copyOf(rejected);
    }

    /**
     * A line that was left out.
     *
     * @param line line of the file, or position in a JSON list, from 1
     * @param sku as far as it could be read
     * @param errors everything that is wrong with it
     */
    public record Rejected(long line, @Nullable String sku, List<String> errors) {}
}
