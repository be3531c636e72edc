package dev.parley.commerce.skill;

import dev.parley.shared.Language;
import dev.parley.shared.ShippedFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Words that tell what is wanted of the catalogue, of all languages at once: people mix them.
 * {@code commerce/product/<language>.properties}, values split at commas.
 */
@Component
class ProductCues {

    private static final String PROPERTY = "property.";

    private final Map<String, Pattern> patterns = new LinkedHashMap<>();

    ProductCues() {
        Map<String, List<String>> phrases = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            Properties properties = load(language);
            properties.stringPropertyNames().stream()
                    .sorted()
                    .forEach(name -> phrases.computeIfAbsent(name, absent -> new ArrayList<>())
                            .addAll(Arrays.stream(properties.getProperty(name).split(","))
                                    .map(String::strip)
                                    .filter(phrase -> !phrase.isEmpty())
                                    .toList()));
        }
        phrases.forEach((name, words) -> patterns.put(name, anyOf(words)));
    }

    boolean has(String cue, String text) {
        return pattern(cue).matcher(text).find();
    }

    /** The text without the words of a cue. */
    String without(String cue, String text) {
        return pattern(cue).matcher(text).replaceAll(" ");
    }

    /** Its parts between the words of a cue. */
    List<String> split(String cue, String text) {
        return Arrays.stream(pattern(cue).split(text))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Whether something is asked of a product, be it only by the question mark. */
    boolean asks(String text) {
        return text.contains("?") || asksItself(text);
    }

    /** Whether the words themselves ask it. */
    boolean asksItself(String text) {
        return has("details", text)
                || has("fits", text)
                || has("ask", text)
                || !properties(text).isEmpty();
    }

    /** Names of the properties asked for. */
    List<String> properties(String text) {
        return patterns.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(PROPERTY))
                .filter(entry -> entry.getValue().matcher(text).find())
                .map(entry -> entry.getKey().substring(PROPERTY.length()))
                .toList();
    }

    private Pattern pattern(String cue) {
        Pattern pattern = patterns.get(cue);
        if (pattern == null) {
            throw new IllegalArgumentException("no cue " + cue);
        }
        return pattern;
    }

    private static Pattern anyOf(List<String> phrases) {
        String any = String.join(
                "|",
                phrases.stream()
                        .distinct()
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .map(Pattern::quote)
                        .toList());
        return Pattern.compile(
                "(?<![\\p{L}\\p{M}\\p{N}])(?:" + any + ")(?![\\p{L}\\p{M}\\p{N}])",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static Properties load(Language language) {
        return ShippedFile.properties("/commerce/product/" + language.code() + ".properties");
    }
}
