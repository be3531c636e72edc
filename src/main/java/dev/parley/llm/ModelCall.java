package dev.parley.llm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * One call to a model, as receipts and accounts keep it.
 *
 * @param prompt version of the prompt file
 * @param cost US dollars by the price table, or null where it does not know the model
 * @param outcome {@code said}, or why nothing usable came back
 */
public record ModelCall(
        Purpose purpose,
        String provider,
        String model,
        String prompt,
        int inputTokens,
        int outputTokens,
        @Nullable BigDecimal cost,
        long millis,
        String outcome) {}
