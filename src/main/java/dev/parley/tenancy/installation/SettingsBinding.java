package dev.parley.tenancy.installation;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.setting.LiveSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.PropertySourcesPlaceholdersResolver;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.convert.ConverterNotFoundException;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Reads settings that were changed while running the way all others are read, above environment and files. */
@Component
class SettingsBinding {

    private static final String KNOWN = "(parley|server|spring|management|logging|springdoc)\\..+";

    private final ConfigurableEnvironment environment;

    SettingsBinding(ConfigurableEnvironment environment) {
        this.environment = environment;
    }

    Binder binder(Map<String, String> settings) {
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        sources.add(new MapConfigurationPropertySource(settings));
        ConfigurationPropertySources.get(environment).forEach(sources::add);
        return new Binder(sources, new PropertySourcesPlaceholdersResolver(environment));
    }

    /** As a settings file would have it. */
    Optional<String> text(JsonNode value) {
        if (value.isArray()) {
            return value.values().stream().allMatch(JsonNode::isValueNode)
                    ? Optional.of(
                            value.values().stream().map(JsonNode::asString).collect(Collectors.joining(",")))
                    : Optional.empty();
        }
        return value.isValueNode() ? Optional.of(value.asString()) : Optional.empty();
    }

    /** Why a setting does not change while running. */
    String whyNot(String name) {
        return name.matches(KNOWN)
                ? "needs a restart: set it in the environment, on the command line or in a file"
                : "there is no such setting";
    }

    /** What does not fit, each by itself; what fits alone and not together is told once. */
    List<FieldProblem> problems(List<LiveSettings<?>> live, Map<String, String> before, Map<String, String> after) {
        Map<String, FieldProblem> problems = new TreeMap<>();
        for (LiveSettings<?> settings : live) {
            after.forEach((name, value) -> {
                if (settings.covers(name) && !Objects.equals(before.get(name), value)) {
                    Map<String, String> alone = new HashMap<>(before);
                    alone.put(name, value);
                    read(settings, alone).ifPresent(reason -> problems.put(name, problem(name, reason)));
                }
            });
        }
        if (problems.isEmpty()) {
            live.forEach(settings ->
                    read(settings, after).ifPresent(reason -> problems.put(settings.prefix(), problem("", reason))));
        }
        return List.copyOf(problems.values());
    }

    private Optional<String> read(LiveSettings<?> settings, Map<String, String> values) {
        try {
            settings.read(binder(values));
            return Optional.empty();
        } catch (RuntimeException refused) {
            return Optional.of(reason(refused));
        }
    }

    private static FieldProblem problem(String name, String reason) {
        return new FieldProblem(name.isEmpty() ? "/installation" : "/installation/" + name, reason);
    }

    /** Said by whoever refused it first. */
    static String reason(Throwable refused) {
        Throwable first = refused;
        while (first.getCause() != null && first.getCause() != first) {
            first = first.getCause();
        }
        boolean ours = first instanceof IllegalArgumentException
                && !(first instanceof NumberFormatException)
                && !(first instanceof ConverterNotFoundException)
                && String.valueOf(first.getMessage()).matches("(?s)parley\\..*");
        return ours ? String.valueOf(first.getMessage()) : "is not a value of its type";
    }
}
