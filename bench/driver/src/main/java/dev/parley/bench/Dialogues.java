package dev.parley.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;

/** Conversations to hold, each with values of its own; the same seed gives the same ones. */
final class Dialogues {

    private static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");
    private static final Map<String, List<String>> WORDS = Map.of(
            "colour", List.of("red", "blue", "white", "black", "grey", "silver", "green"),
            "car", List.of("Honda CR-V", "Toyota Corolla", "Ford F-150", "Kia Sportage", "Mazda 3", "Tesla Model 3"),
            "day", List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
            "name", List.of("Maria", "Ahmed", "John", "Priya", "Lucas", "Chen", "Sofia", "Oluwaseun", "Ingrid"));
    private static final Map<String, int[]> NUMBERS = Map.of(
            "year", new int[] {2015, 2026},
            "hour", new int[] {9, 18},
            "months", new int[] {12, 84},
            "km", new int[] {5_000, 120_000},
            "miles", new int[] {3, 300},
            "days", new int[] {2, 60},
            "seats", new int[] {2, 9});

    private final List<List<String>> patterns;
    private final RandomGenerator random;

    Dialogues(long seed) {
        this.patterns = read();
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The lines of one conversation. */
    List<String> next() {
        List<String> pattern = patterns.get(random.nextInt(patterns.size()));
        return pattern.stream().map(this::filled).toList();
    }

    private String filled(String line) {
        return PLACE.matcher(line).replaceAll(place -> value(place.group(1)));
    }

    private String value(String name) {
        if (WORDS.containsKey(name)) {
            List<String> words = WORDS.get(name);
            return words.get(random.nextInt(words.size()));
        }
        if (NUMBERS.containsKey(name)) {
            int[] bounds = NUMBERS.get(name);
            return String.valueOf(random.nextInt(bounds[0], bounds[1]));
        }
        return switch (name) {
            case "amount" -> random.nextInt(50, 500) * 100 + random.nextInt(100) + " dollars";
            case "email" -> value("name").toLowerCase(java.util.Locale.ROOT) + random.nextInt(100_000) + "@example.com";
            case "phone" -> "(212) 555-%04d".formatted(random.nextInt(10_000));
            default -> throw new IllegalArgumentException("no values for {" + name + "}");
        };
    }

    private static List<List<String>> read() {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(Dialogues.class.getResourceAsStream("/dialogues.txt"), StandardCharsets.UTF_8))) {
            List<List<String>> dialogues = new ArrayList<>();
            List<String> open = new ArrayList<>();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isBlank() && !open.isEmpty()) {
                    dialogues.add(List.copyOf(open));
                    open.clear();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    open.add(line);
                }
            }
            dialogues.add(List.copyOf(open));
            return dialogues;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
