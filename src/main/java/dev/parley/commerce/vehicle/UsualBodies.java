package dev.parley.commerce.vehicle;

import dev.parley.shared.ShippedFile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The kind of vehicle that a well-known model is, for stock lists that do not say: {@code commerce/bodies.txt}. */
final class UsualBodies {

    private static final String FILE = "/commerce/bodies.txt";
    private static final Map<List<String>, String> BODIES = read();
    private static final int LONGEST =
            BODIES.keySet().stream().mapToInt(List::size).max().orElseThrow();

    private UsualBodies() {}

    /** By the model or the longest known beginning of it: a "RAV4 Hybrid" is what a RAV4 is. */
    static @Nullable String of(String model) {
        List<String> words = Token.keys(model);
        for (int length = Math.min(LONGEST, words.size()); length > 0; length--) {
            String body = BODIES.get(words.subList(0, length));
            if (body != null) {
                return body;
            }
        }
        return null;
    }

    private static Map<List<String>, String> read() {
        Map<List<String>, String> bodies = new HashMap<>();
        ShippedFile.lines(FILE).forEach(line -> add(line, bodies));
        return Map.copyOf(bodies);
    }

    private static void add(String line, Map<List<String>, String> bodies) {
        int colon = line.indexOf(':');
        for (String model : line.substring(colon + 1).split(",")) {
            bodies.putIfAbsent(List.copyOf(Token.keys(model)), line.substring(0, colon));
        }
    }
}
