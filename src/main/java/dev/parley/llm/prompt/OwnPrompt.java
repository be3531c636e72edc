package dev.parley.llm.prompt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A version of a prompt of a tenant's.
 *
 * @param text null where the tenant went back to what ships
 */
record OwnPrompt(String name, int version, @Nullable String text, Instant changedAt) {

    /** As receipts name it. */
    String label() {
        return name + ".own" + version;
    }
}
