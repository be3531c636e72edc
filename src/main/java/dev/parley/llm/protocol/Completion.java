package dev.parley.llm.protocol;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a provider answered. */
public sealed interface Completion {

    int inputTokens();

    int outputTokens();

    /** A whole answer. */
    record Said(String text, int inputTokens, int outputTokens) implements Completion {}

    /**
     * Nothing that can be used; tokens may have been spent all the same.
     *
     * @param retryAfter how long the provider asks to be left alone, or null
     */
    record Failed(Failure failure, @Nullable Duration retryAfter, int inputTokens, int outputTokens)
            implements Completion {}
}
