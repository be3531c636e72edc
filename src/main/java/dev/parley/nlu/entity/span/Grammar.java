package dev.parley.nlu.entity.span;

import com.ibm.icu.text.RuleBasedNumberFormat;
import dev.parley.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Levels of rules out of files. {@code name = expression} is an abbreviation to be used as <code>{name}</code>;
 * {@code kind: expression} is a rule; an indented line goes on with the line before; {@code ---} ends a level. In an
 * expression a blank stands for blanks, {@code _} or a blank and {@code ?} for blanks or none, {@code <kind>} for what a lower level found.
 */
final class Grammar {

    private static final String BLANKS = "\\s\\u00a0\\u202f";
    private static final Pattern NAMED = Pattern.compile("\\{([a-z][a-z_0-9]*)}");
    private static final Pattern KIND = Pattern.compile("<([a-z]+)>");
    private static final Pattern LINE = Pattern.compile("([a-z][a-z_0-9]*)( = |: )(.*)");
    private static final String END =
            "(?:(?<=\\d)(?!\\d)|(?<=[\\p{L}\\p{M}])(?![\\p{L}\\p{M}])|(?<=[^\\p{L}\\p{M}\\d]))";
    private static final char FIRST_SIGN = '\ue000';

    /** What a matching part of the text is, and the sign that stands for it. */
    record Rule(String kind, char sign, Pattern pattern) {}

    private final List<List<Rule>> levels = new ArrayList<>();
    private final Map<String, String> named = new HashMap<>();
    private final Map<String, Character> signs = new HashMap<>();

    private Grammar(Language language) {
        levels.add(new ArrayList<>());
        named.put("counting", counting(language));
    }

    /** @param resources those that exist are read in order, each opening a level of its own */
    static Grammar of(Language language, List<String> resources) {
        Grammar grammar = new Grammar(language);
        resources.forEach(grammar::read);
        return grammar;
    }

    /** The words for one to ninety-nine, longer ones first: what every grammar may call <code>{counting}</code>. */
    private static String counting(Language language) {
        var format = new RuleBasedNumberFormat(language.locale(), RuleBasedNumberFormat.SPELLOUT);
        return IntStream.range(1, 100)
                .mapToObj(number -> Tape.fold(format.format(number)))
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed())
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    List<List<Rule>> levels() {
        return levels;
    }

    private void read(String resource) {
        InputStream stream = Grammar.class.getResourceAsStream(resource);
        if (stream == null) {
            return;
        }
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            @Nullable String open = null;
            for (String line : reader.lines().toList()) {
                if (open != null && line.startsWith("  ")) {
                    open += line.strip();
                } else {
                    add(resource, open);
                    open = line.isBlank() || line.startsWith("#") ? null : line;
                }
            }
            add(resource, open);
            levels.add(new ArrayList<>());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String resource, @Nullable String line) {
        if (line == null) {
            return;
        }
        if (line.startsWith("---")) {
            levels.add(new ArrayList<>());
            return;
        }
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalStateException(resource + ": neither a rule nor an abbreviation: " + line);
        }
        String expression = expanded(resource, parts.group(3));
        if (parts.group(2).equals(" = ")) {
            named.put(parts.group(1), "(?:" + expression + ")");
        } else {
            String kind = parts.group(1);
            levels.getLast().add(new Rule(kind, sign(kind), Pattern.compile("(?:" + expression + ")" + END)));
        }
    }

    private String expanded(String resource, String expression) {
        String folded = spaced(expression);
        String signed = KIND.matcher(folded).replaceAll(found -> String.valueOf(sign(found.group(1))));
        return NAMED.matcher(signed).replaceAll(found -> {
            String meaning = named.get(found.group(1));
            if (meaning == null) {
                throw new IllegalStateException(resource + ": {" + found.group(1) + "} is not explained");
            }
            return Matcher.quoteReplacement(meaning);
        });
    }

    /** Letters are folded, except in classes such as {@code \\pL}; blanks become expressions. */
    private static String spaced(String expression) {
        StringBuilder spaced = new StringBuilder();
        boolean oneOf = false;
        for (int at = 0; at < expression.length(); at++) {
            char sign = expression.charAt(at);
            oneOf = sign == '[' || oneOf && sign != ']';
            if (sign == '\\') {
                int length = "pP".indexOf(expression.charAt(at + 1)) >= 0 ? 3 : 2;
                spaced.append(expression, at, at + length);
                at += length - 1;
            } else if (oneOf && sign == ' ') {
                spaced.append(BLANKS);
            } else if (sign == ' ' || sign == '_' && !oneOf) {
                boolean optional = sign == '_' || expression.startsWith(" ?", at);
                spaced.append('[').append(BLANKS).append(']').append(optional ? '*' : '+');
                at += sign == ' ' && optional ? 1 : 0;
            } else {
                spaced.append(Tape.fold(String.valueOf(sign)));
            }
        }
        return spaced.toString();
    }

    private char sign(String kind) {
        return signs.computeIfAbsent(kind, any -> (char) (FIRST_SIGN + signs.size()));
    }
}
