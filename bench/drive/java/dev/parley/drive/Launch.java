package dev.parley.drive;

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
     * The built jar, {@code target/parley.jar} of the project unless {@code parley.jar} names another; the property
     * {@code parley.command} replaces the whole command line.
     */
    public static Launch built(Path project) {
        String command = System.getProperty("parley.command", "");
        if (!command.isBlank()) {
            return new Launch(Arrays.asList(command.split(" ")), Map.of());
        }
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(Arrays.asList(
                System.getProperty("parley.jvm", "--enable-native-access=ALL-UNNAMED --add-modules=jdk.incubator.vector")
                        .split(" ")));
        words.add("-jar");
        words.add(System.getProperty("parley.jar", project.resolve("target/parley.jar").toString()));
        return new Launch(words, Map.of());
    }
}
