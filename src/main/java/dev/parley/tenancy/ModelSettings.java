package dev.parley.tenancy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How far language models may help a tenant, within what the operator has set up; keys are the operator's alone.
 *
 * @param provider one of those the operator has set up, {@code none} for rules only, or null for the operator's choice
 * @param model the provider's name of a model, or null for the operator's choice
 * @param purposes what a model may be asked for
 * @param maskPersonalData whether phones and e-mail addresses are blotted out of what a provider gets to read
 * @param budget what a tenant spends at most; beyond it the rules go on alone
 */
public record ModelSettings(
        @Nullable String provider,
        @Nullable String model,
        List<String> purposes,
        boolean maskPersonalData,
        Budget budget) {

    public static final List<String> PROVIDERS =
            List.of("none", "openai", "anthropic", "gemini", "ollama", "mistral", "bedrock");
    public static final List<String> PURPOSES = List.of("understand", "word", "summarise");
    public static final ModelSettings DEFAULTS =
            new ModelSettings(null, null, PURPOSES, true, new Budget(null, null, null, null));

    /**
     * What is spent at most in a day and a month of the tenant's calendar; null is no limit of the tenant's own.
     *
     * @param costPerDay US dollars, a decimal string
     */
    public record Budget(
            @Nullable String costPerDay,
            @Nullable String costPerMonth,
            @Nullable Integer tokensPerDay,
            @Nullable Integer tokensPerMonth) {

        public Optional<BigDecimal> dollarsPerDay() {
            return Optional.ofNullable(costPerDay).map(BigDecimal::new);
        }

        public Optional<BigDecimal> dollarsPerMonth() {
            return Optional.ofNullable(costPerMonth).map(BigDecimal::new);
        }
    }

    /** The same, with no model. */
    public ModelSettings none() {
        return new ModelSettings("none", null, purposes, maskPersonalData, budget);
    }

    public ModelSettings {
        purposes = List.copyOf(purposes);
    }
}
