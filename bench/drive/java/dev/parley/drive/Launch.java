package dev.parley.drive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** How the program is started. */
public record Launch(List<String> command, Map<String, String> environment) {

    public Launch {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    /**
     * The built jar as {@code make dist} starts it, without its cache: with the options of {@code bin/jvm.options} and the
     * environment of {@code bin/parley}. The property {@code parley.jar} names another jar, {@code parley.command} replaces
     * the whole command line.
     */
    public static Launch built(Path project) {
        return jar(project, options(project.resolve("bin/jvm.options")), Map.of("MALLOC_ARENA_MAX", "2"));
    }

    /** How {@link #built} starts it. */
    public static String described() {
        String command = System.getProperty("parley.command", "");
        return command.isBlank()
                ? "the program is the built jar with the options of bin/jvm.options"
                : "the program is started as `" + command + "`";
    }

    /** The built jar with as few options as it needs. */
    public static Launch plain(Path project) {
        return jar(project, List.of("--enable-native-access=ALL-UNNAMED"), Map.of());
    }

    private static Launch jar(Path project, List<String> options, Map<String, String> environment) {
        String command = System.getProperty("parley.command", "");
        if (!command.isBlank()) {
            return new Launch(Arrays.asList(command.split(" ")), Map.of());
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        words.add("-jar");
        words.add(System.getProperty("parley.jar", project.resolve("target/parley.jar").toString()));
        return new Launch(words, environment);
    }

    private static List<String> options(Path file) {
        try {
            return Files.readAllLines(file).stream().filter(line -> line.startsWith("-")).toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
