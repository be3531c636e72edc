package dev.parley.tenancy.installation;

import dev.parley.tenancy.SecretFields;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationPropertiesBean;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.ConfigurationPropertyState;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.boot.origin.Origin;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;

/**
 * The settings of the installation as they are in force: every one that a module reads, and whatever else of ours or of
 * the server, the database and the mail was set.
 */
@Component
public class Installation {

    private static final List<String> PREFIXES = List.of("parley", "server", "spring.mail");

    private final ApplicationContext context;
    private final InstallationSettings settings;

    Installation(ApplicationContext context, InstallationSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    public List<InForce> inForce() {
        Map<String, @Nullable Object> values = new TreeMap<>();
        ConfigurationPropertiesBean.getAll(context).values().stream()
                .filter(bean -> bean.getAnnotation().prefix().startsWith("parley"))
                .forEach(bean -> collect(bean.getAnnotation().prefix(), bean.getInstance(), values));
        settings.live().forEach(live -> collect(live.prefix(), live.current(), values));
        Map<String, String> changed = settings.changed();
        List<ConfigurationPropertySource> sources = new ArrayList<>();
        ConfigurationPropertySources.get(context.getEnvironment()).forEach(sources::add);
        sources.forEach(source -> names(source).forEach(name -> values.computeIfAbsent(name, this::value)));
        return values.entrySet().stream()
                .map(entry -> new InForce(
                        entry.getKey(),
                        shown(entry.getKey(), entry.getValue()),
                        changed.containsKey(entry.getKey()) ? "runtime" : source(entry.getKey(), sources),
                        settings.isLive(entry.getKey())))
                .sorted(Comparator.comparing(InForce::name))
                .toList();
    }

    private static List<String> names(ConfigurationPropertySource source) {
        return source instanceof IterableConfigurationPropertySource iterable
                ? iterable.stream()
                        .map(ConfigurationPropertyName::toString)
                        .filter(name -> PREFIXES.stream().anyMatch(prefix -> name.startsWith(prefix + ".")))
                        .toList()
                : List.of();
    }

    private @Nullable Object value(String name) {
        return context.getEnvironment().getProperty(name);
    }

    /** Down to single values, so that each secret among them is known by its own name. */
    private static void collect(String name, @Nullable Object value, Map<String, @Nullable Object> values) {
        switch (value) {
            case Record settings ->
                components(settings).forEach((part, own) -> collect(name + "." + part, own, values));
            case Map<?, ?> map when !map.isEmpty() -> map.forEach((key, own) -> collect(name + "." + key, own, values));
            case List<?> list
            when list.stream().anyMatch(Record.class::isInstance) -> {
                for (int i = 0; i < list.size(); i++) {
                    collect(name + "[" + i + "]", list.get(i), values);
                }
            }
            case null, default -> values.put(name, value);
        }
    }

    private static Map<String, @Nullable Object> components(Record settings) {
        Map<String, @Nullable Object> parts = new LinkedHashMap<>();
        for (RecordComponent component : settings.getClass().getRecordComponents()) {
            try {
                component.getAccessor().setAccessible(true);
                parts.put(kebab(component.getName()), component.getAccessor().invoke(settings));
            } catch (ReflectiveOperationException unreadable) {
                throw new IllegalStateException(unreadable);
            }
        }
        return parts;
    }

    private static String kebab(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static @Nullable Object shown(String name, @Nullable Object value) {
        if (value == null) {
            return null;
        }
        String last = name.substring(name.lastIndexOf('.') + 1);
        boolean empty = value.toString().isEmpty() || value.toString().equals("[]");
        return SecretFields.isSecret(last) && !empty ? SecretFields.MASK : text(value);
    }

    /** A URL may carry a password too. */
    private static String text(Object value) {
        return value.toString()
                .replaceAll("(?i)(://[^:/@\\s]+:)[^@/\\s]+@", "$1********@")
                .replaceAll("(?i)(password=)[^&\\s]+", "$1********");
    }

    private static String source(String name, List<ConfigurationPropertySource> sources) {
        ConfigurationPropertyName wanted = ConfigurationPropertyName.adapt(name, '.');
        for (ConfigurationPropertySource source : sources) {
            var found = source.getConfigurationProperty(wanted);
            if (found != null || source.containsDescendantOf(wanted) == ConfigurationPropertyState.PRESENT) {
                return kind(String.valueOf(source.getUnderlyingSource()), found == null ? null : found.getOrigin());
            }
        }
        return "default";
    }

    private static String kind(String source, @Nullable Origin origin) {
        if (source.contains("systemEnvironment")) {
            return "environment";
        }
        if (source.contains("commandLineArgs") || source.contains("systemProperties")) {
            return "command line";
        }
        boolean shipped =
                String.valueOf(origin).contains("class path resource") || source.contains("class path resource");
        return shipped ? "default" : "file";
    }
}
