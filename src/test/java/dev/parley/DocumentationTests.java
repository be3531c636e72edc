package dev.parley;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the guides name is there. */
class DocumentationTests {

    private static final Path SOURCES = Path.of("src/main/java/dev/parley");
    private static final List<Path> ROOTS = Stream.of(
                    "",
                    "src/main/java/dev/parley",
                    "src/main/resources",
                    "src/test/java/dev/parley",
                    "src/test/resources")
            .map(Path::of)
            .toList();
    private static final Pattern MODULE = Pattern.compile("(?m)^ {2}(\\w+)/ +(.*)$");
    private static final Pattern FOLDER = Pattern.compile("\\b(\\w+)/");
    private static final Pattern QUOTED = Pattern.compile("`([^`\\n]+)`");
    private static final Pattern PATH = Pattern.compile("[\\w.-]+(?:/[\\w.-]+)+/?");
    private static final Pattern LINK = Pattern.compile("]\\(([^)#:]+)\\)");
    private static final Pattern TYPE = Pattern.compile("[A-Z][a-z]+(?:[A-Z][a-z]+)+");

    @Test
    void everyPackageOfEveryModuleIsDrawn() throws IOException {
        String drawn = Files.readString(Path.of("docs/architecture.md"));
        Matcher module = MODULE.matcher(drawn.substring(0, drawn.indexOf("src/main/resources/")));
        List<String> modules = new ArrayList<>();
        while (module.find()) {
            modules.add(module.group(1));
            Set<String> named = words(module.group(2));
            assertThat(folders(SOURCES.resolve(module.group(1))))
                    .as("packages of " + module.group(1) + " in docs/architecture.md")
                    .isSubsetOf(named)
                    .containsAll(FOLDER.matcher(module.group(2))
                            .results()
                            .map(found -> found.group(1))
                            .toList());
        }
        assertThat(modules).containsExactlyInAnyOrderElementsOf(folders(SOURCES));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"CONTRIBUTING.md", "AGENTS.md", "docs/architecture.md", "docs/extending.md", "docs/oddities.md"})
    void everyPathLinkAndTypeIsThere(String guide) throws IOException {
        String text = Files.readString(Path.of(guide));
        Set<String> types = types();
        QUOTED.matcher(text).results().map(found -> found.group(1)).forEach(quoted -> {
            if (PATH.matcher(quoted).matches()) {
                assertThat(isThere(quoted)).as(quoted + " of " + guide).isTrue();
            } else if (TYPE.matcher(quoted).matches()) {
                assertThat(types).as("types of " + guide).contains(quoted);
            }
        });
        LINK.matcher(text)
                .results()
                .map(found -> Path.of(guide).resolveSibling(found.group(1)))
                .forEach(link -> assertThat(link).as("link of " + guide).exists());
    }

    private static boolean isThere(String path) {
        return ROOTS.stream()
                .flatMap(root -> Stream.of(root.resolve(path), root.resolve(path + ".java")))
                .anyMatch(Files::exists);
    }

    private static Set<String> words(String text) {
        return Pattern.compile("\\W+").splitAsStream(text).collect(Collectors.toSet());
    }

    private static List<String> folders(Path parent) throws IOException {
        try (Stream<Path> children = Files.list(parent)) {
            return children.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }

    private static Set<String> types() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .map(name -> name.substring(0, name.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
