package dev.parley.leads.profile;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.Node;

/**
 * A YAML file of a profile that knows the line of everything in it. Problems are collected while it is read;
 * {@link #check()} reports all of them at once.
 */
public final class ProfileFile {

    private final String name;
    private final List<String> problems = new ArrayList<>();

    private ProfileFile(String name) {
        this.name = name;
    }

    /**
     * Reads a file with a function that is given its root.
     *
     * @param path such as {@code profiles/dealership/questions.yml}
     * @return empty when there is no such file
     * @throws IllegalStateException naming file and line of everything that is wrong
     */
    public static <T> Optional<T> read(String path, ProfileReader<T> reader) {
        Resource resource = new ClassPathResource(path);
        return resource.exists() ? Optional.of(parse(path, text(resource), reader)) : Optional.empty();
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
            return new Yaml(new LoaderOptions()).compose(new java.io.StringReader(text));
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
