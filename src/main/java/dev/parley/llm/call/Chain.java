package dev.parley.llm.call;

import dev.parley.llm.Purpose;
import dev.parley.llm.call.ModelProperties.Access;
import dev.parley.llm.call.ModelProperties.Choice;
import dev.parley.llm.protocol.Endpoint;
import dev.parley.tenancy.ModelSettings;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which models are asked for a tenant and a purpose, in order; after the last come the rules. */
final class Chain {

    private static final Choice SAME = new Choice(null, null, null);

    private record Known(
            Vendor vendor, Endpoint endpoint, @Nullable String model) {}

    private final ModelProperties properties;
    private final Map<String, Known> known = new HashMap<>();

    /** @throws IllegalArgumentException when a setting names no provider */
    Chain(ModelProperties properties) {
        this.properties = properties;
        properties.providers().forEach((name, access) -> know(name, "parley.llm.providers", access));
        if (!properties.provider().equals(Vendor.NONE)) {
            know(
                    properties.provider(),
                    "parley.llm.provider",
                    new Access(properties.baseUrl(), properties.apiKey(), properties.model()));
        }
        properties.fallback().forEach(name -> required(name, "parley.llm.fallback"));
        properties.purposes().values().stream()
                .map(Choice::provider)
                .filter(Objects::nonNull)
                .filter(name -> !name.equals(Vendor.NONE))
                .forEach(name -> required(name, "parley.llm.purposes"));
    }

    List<Candidate> of(Purpose purpose) {
        ModelSettings own = TenantContext.current().settings().model();
        if (known.isEmpty() || !own.purposes().contains(purpose.wire())) {
            return List.of();
        }
        Choice choice = properties.purposes().getOrDefault(purpose, SAME);
        String first = firstOf(own.provider(), choice.provider(), properties.provider());
        if (first.equals(Vendor.NONE)) {
            return List.of();
        }
        List<Candidate> chain = new ArrayList<>();
        // A model belongs to the provider that is named with it.
        String chosen = first.equals(firstOf(choice.provider(), properties.provider())) ? choice.model() : null;
        add(chain, first, own.model() != null ? own.model() : chosen);
        properties.fallback().stream().filter(name -> !name.equals(first)).forEach(name -> add(chain, name, null));
        return chain;
    }

    Duration patience(Purpose purpose) {
        return Objects.requireNonNullElse(
                properties.purposes().getOrDefault(purpose, SAME).timeout(), properties.timeout());
    }

    private void add(List<Candidate> chain, String name, @Nullable String model) {
        Known one = known.get(name);
        if (one != null) {
            chain.add(new Candidate(
                    one.vendor().protocol(),
                    one.endpoint(),
                    firstOf(model, one.model(), one.vendor().model())));
        }
    }

    private void know(String name, String setting, Access access) {
        Vendor vendor = Vendor.of(name, setting);
        boolean atMakers = access.baseUrl() == null || access.baseUrl().isBlank();
        String key = access.apiKey() == null || access.apiKey().isBlank() ? null : access.apiKey();
        if (atMakers && key == null && !name.equals("ollama")) {
            throw new IllegalArgumentException(
                    setting + " is '" + name + "', which needs an api-key (or a base-url of your own)");
        }
        String url = atMakers ? vendor.baseUrl() : Objects.requireNonNull(access.baseUrl());
        String model = access.model() == null || access.model().isBlank() ? null : access.model();
        known.put(name, new Known(vendor, new Endpoint(name, url, key), model));
    }

    private void required(String name, String setting) {
        if (!known.containsKey(name)) {
            throw new IllegalArgumentException(setting + " names '" + name + "', which is not set up");
        }
    }

    private static String firstOf(@Nullable String... names) {
        for (String name : names) {
            if (name != null) {
                return name;
            }
        }
        return Vendor.NONE;
    }
}
