package dev.parley.commerce.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How wishes about price, maker and order are worded, in all languages at once: {@code commerce/search/wish-words.tsv}. */
final class WishWords {

    static final WishWords SHIPPED = new WishWords();

    private static final String START = "(?<![\\p{L}\\p{M}\\d])";
    private static final String END = "(?![\\p{L}\\p{M}\\d])";

    private final Map<String, List<String>> phrases = new HashMap<>();
    private final Map<String, Pattern> patterns = new HashMap<>();

    private WishWords() {
        for (String line : ResourceLines.of("wish-words.tsv")) {
            String[] columns = line.split("\t", -1);
            phrases.put(
                    columns[0],
                    Arrays.stream(columns)
                            .skip(1)
                            .flatMap(column -> ResourceLines.alternatives(column).stream())
                            .distinct()
                            .sorted(Comparator.comparingInt(String::length).reversed())
                            .toList());
        }
        phrases.keySet().forEach(kind -> patterns.put(kind, compile(START + any(kind) + END)));
    }

    /** Any of them, the longest first, as a part of a pattern. */
    String any(String kind) {
        return Objects.requireNonNull(phrases.get(kind), kind).stream()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** Any of them as words of their own. */
    Pattern pattern(String kind) {
        return Objects.requireNonNull(patterns.get(kind), kind);
    }

    static Pattern compile(String pattern) {
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
