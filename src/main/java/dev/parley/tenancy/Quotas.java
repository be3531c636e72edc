package dev.parley.tenancy;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What the platform grants a tenant per calendar month (UTC), and of storage at any time; null is unlimited. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Quotas(
        @Nullable Long turns,
        @Nullable Long messages,
        @Nullable Long tokens,
        @Nullable Long storageBytes) {

    public static final Quotas UNLIMITED = new Quotas(null, null, null, null);

    /** The limit on one kind of use. */
    public @Nullable Long limit(Use use) {
        return switch (use) {
            case TURNS -> turns;
            case MESSAGES -> messages;
            case TOKENS -> tokens;
            case STORAGE -> storageBytes;
        };
    }
}
