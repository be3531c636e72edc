package dev.parley.commerce.vehicle;

import dev.parley.shared.ShippedFile;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Which words of a listing speak of what, in any language: {@code commerce/listing.txt}. */
final class ListingTopics {

    private static final String FILE = "/commerce/listing.txt";
    private static final Map<String, List<String>> PHRASES = read();

    private ListingTopics() {}

    /** The topics that a stretch of a listing speaks of: {@code economy}, {@code towing} ... */
    static Set<String> of(String text) {
        String words = " " + String.join(" ", Token.keys(text)) + " ";
        Set<String> topics = new LinkedHashSet<>();
        PHRASES.forEach((topic, phrases) -> {
            if (phrases.stream().anyMatch(words::contains)) {
                topics.add(topic);
            }
        });
        return topics;
    }

    private static Map<String, List<String>> read() {
        return ShippedFile.lines(FILE).stream()
                .map(line -> line.split("=", 2))
                .collect(Collectors.toMap(
                        line -> line[0].strip(), line -> phrases(line[1]), (one, other) -> one, LinkedHashMap::new));
    }

    private static List<String> phrases(String line) {
        return Arrays.stream(line.split(","))
                .map(phrase -> " " + String.join(" ", Token.keys(phrase)) + " ")
                .toList();
    }
}
