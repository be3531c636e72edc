package dev.parley.llm.call;

import dev.parley.llm.Purpose;
import dev.parley.shared.setting.Bounds;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The language models that the operator has set up.
 *
 * @param provider the one asked first; {@code none}: rules only
 * @param baseUrl where it is reached; unset: the maker's own address
 * @param model its name of the model; unset: a small one of the maker's
 * @param providers further providers, for the fallback and for tenants to choose from
 * @param fallback providers asked next, in order; the rules come after the last
 * @param purposes another provider, model or patience for one purpose
 * @param timeout for a whole answer, all providers asked for it together
 * @param concurrency calls under way at once
 * @param queue calls that may wait for one of those to end
 * @param queueTimeout how long they wait at most
 */
@ConfigurationProperties("parley.llm")
record ModelProperties(
        @DefaultValue("none") String provider,
        @Nullable String baseUrl,
        @Nullable String apiKey,
        @Nullable String model,
        @DefaultValue Map<String, Access> providers,
        @DefaultValue List<String> fallback,
        @DefaultValue Map<Purpose, Choice> purposes,
        @DefaultValue("15s") Duration timeout,
        @DefaultValue("8") int concurrency,
        @DefaultValue("32") int queue,
        @DefaultValue("2s") Duration queueTimeout) {

    ModelProperties {
        Bounds.between("parley.llm.timeout", timeout, Duration.ofMillis(100), Duration.ofMinutes(5));
        Bounds.between("parley.llm.queue-timeout", queueTimeout, Duration.ZERO, Duration.ofMinutes(1));
        Bounds.atLeast("parley.llm.concurrency", concurrency, 1);
        Bounds.atLeast("parley.llm.queue", queue, 0);
    }

    /** How a provider is reached; what is unset has the provider's default. */
    record Access(
            @Nullable String baseUrl,
            @Nullable String apiKey,
            @Nullable String model) {}

    /** What differs for one purpose; what is unset does not. */
    record Choice(
            @Nullable String provider,
            @Nullable String model,
            @Nullable Duration timeout) {}
}
