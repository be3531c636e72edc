package dev.parley.compliance.spi;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What came of an erasure.
 *
 * @param erased records that are gone
 * @param kept records that stay, without whatever of the person the law does not ask for
 * @param why they stay, for the person to read, or null when nothing does
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Erased(long erased, long kept, @Nullable String why) {

    public static Erased of(long erased) {
        return new Erased(erased, 0, null);
    }
}
