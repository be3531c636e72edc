package dev.parley.shared;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * What the assistant says in its own words: ICU message patterns from {@code messages/<module>/<language>.properties}.
 * A key starts with its module's name. Arguments are data and are never read as patterns.
 */
@Component
public class Wording {

    private final Map<Language, Map<String, String>> patterns = new EnumMap<>(Language.class);
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();
    private final WordingOverrides overrides;

    /** Says everything as it ships. */
    public Wording() {
        this((language, key) -> null);
    }

    @Autowired
    public Wording(WordingOverrides overrides) {
        this.overrides = overrides;
        for (Language language : Language.values()) {
            patterns.put(language, load(language));
        }
    }

    /**
     * Says one thing.
     *
     * @param arguments by the names the pattern uses; a missing one is a bug and fails loudly
     * @throws IllegalArgumentException when the language has no such key
     */
    public String say(Language language, String key, Map<String, ?> arguments) {
        String pattern = pattern(language, key);
        MessageFormat format = formats.computeIfAbsent(
                language.code() + ' ' + pattern,
                wanted -> new MessageFormat(pattern, ULocale.forLocale(language.locale())));
        for (String name : format.getArgumentNames()) {
            if (!arguments.containsKey(name)) {
                throw new IllegalArgumentException("'" + key + "' needs the argument '" + name + "'");
            }
        }
        // MessageFormat is not thread-safe.
        return ((MessageFormat) format.clone()).format(new HashMap<>(arguments));
    }

    public String say(Language language, String key) {
        return say(language, key, Map.of());
    }

    public boolean has(Language language, String key) {
        return patterns.getOrDefault(language, Map.of()).containsKey(key);
    }

    /** Every key of a language, for checks that no translation is missing. */
    public Map<String, String> patterns(Language language) {
        return Map.copyOf(patterns.getOrDefault(language, Map.of()));
    }

    private String pattern(Language language, String key) {
        String shipped = patterns.getOrDefault(language, Map.of()).get(key);
        if (shipped == null) {
            throw new IllegalArgumentException("no wording '" + key + "' in " + language.code());
        }
        String own = overrides.find(language, key);
        return own == null ? shipped : own;
    }

    private static Map<String, String> load(Language language) {
        Map<String, String> all = new HashMap<>();
        try {
            String pattern = "classpath*:messages/*/" + language.code() + ".properties";
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
                Properties properties = new Properties();
                try (InputStream in = file.getInputStream();
                        Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                    properties.load(reader);
                }
                properties.stringPropertyNames().forEach(key -> all.put(key, properties.getProperty(key)));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return all;
    }
}
