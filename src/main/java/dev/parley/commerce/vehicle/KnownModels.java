package dev.parley.commerce.vehicle;

import dev.parley.shared.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What well-known models are, for stock lists that do not say. */
final class KnownModels {

    /** The kind of vehicle: {@code commerce/bodies.txt}. */
    static final KnownModels BODIES = new KnownModels("/commerce/bodies.txt");

    /** The size of it: {@code commerce/sizes.txt}. */
    static final KnownModels SIZES = new KnownModels("/commerce/sizes.txt");

    private final Map<List<String>, String> kinds;
    private final int longest;

    private KnownModels(String file) {
        kinds = read(file);
        longest = kinds.keySet().stream().mapToInt(List::size).max().orElseThrow();
    }

    /** By the model or the longest known beginning of it: a "RAV4 Hybrid" is what a RAV4 is. */
    @Nullable
    String of(String model) {
        List<String> words = Token.keys(model);
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            String kind = kinds.get(words.subList(0, length));
            if (kind != null) {
                return kind;
            }
        }
        return null;
    }

    private static Map<List<String>, String> read(String file) {
        Map<List<String>, String> bodies = new HashMap<>();
        ShippedFile.lines(file).forEach(line -> add(line, bodies));
        return Map.copyOf(bodies);
    }

    private static void add(String line, Map<List<String>, String> bodies) {
        int colon = line.indexOf(':');
        for (String model : line.substring(colon + 1).split(",")) {
            bodies.putIfAbsent(List.copyOf(Token.keys(model)), line.substring(0, colon));
        }
    }
}
