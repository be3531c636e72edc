package dev.parley.llm.protocol;

import org.jspecify.annotations.Nullable;

/**
 * Where a provider is reached.
 *
 * @param provider its name in settings
 * @param baseUrl without a slash at the end
 * @param apiKey the operator's secret, or null where none is needed
 */
public record Endpoint(
        String provider, String baseUrl, @Nullable String apiKey) {

    public Endpoint {
        baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return provider + " at " + baseUrl;
    }
}
