package dev.parley.leads.profile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file of a profile that knows the line of everything in it. Problems are collected while it is read;
 * {@link #check()} reports all of them at once.
 */
public final class ProfileFile {

    private static final Pattern PATH = Pattern.compile(".*(profiles/(.+)\\.yml)$");

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private ProfileFile(String name) {
        this.name = name;
    }

    /**
     * Reads the files of all profiles that match.
     *
     * @param pattern below {@code profiles/<profile>/}, such as {@code scoring/*.yml}
     * @return by path below {@code profiles/}, without the ending
     * @throws IllegalStateException naming file and line of everything that is wrong
     */
    public static <T> Map<String, T> readAll(String pattern, ProfileReader<T> reader) {
        Map<String, T> read = new HashMap<>();
        try {
            for (Resource found :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:profiles/*/" + pattern)) {
                Matcher path = PATH.matcher(found.getURL().toString());
                if (path.matches()) {
                    read.put(path.group(2), parse(path.group(1), text(found), reader));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Map.copyOf(read);
    }

    /** Reads the text of a file; {@code name} stands for it in messages. */
    public static <T> T parse(String name, String text, ProfileReader<T> reader) {
        ProfileFile file = new ProfileFile(name);
        T read = reader.read(new ProfileNode(file, file.compose(text)));
        file.check();
        return read;
    }

    void problem(@Nullable Node where, String what) {
        int line = where == null ? 1 : where.getStartMark().getLine() + 1;
        problems.add(name + ":" + line + ": " + what);
    }

    private void check() {
        if (!problems.isEmpty()) {
            throw new IllegalStateException(String.join("\n", problems));
        }
    }

    private @Nullable Node compose(String text) {
        try {
            return new Yaml(new LoaderOptions()).compose(new StringReader(text));
        } catch (MarkedYAMLException malformed) {
            int line = malformed.getProblemMark() == null
                    ? 1
                    : malformed.getProblemMark().getLine() + 1;
            throw new IllegalStateException(name + ":" + line + ": " + malformed.getProblem(), malformed);
        }
    }

    private static String text(Resource resource) {
        try (Reader reader = new InputStreamReader(resource.getInputStream(), StandardCharsets.UTF_8)) {
            return reader.readAllAsString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
