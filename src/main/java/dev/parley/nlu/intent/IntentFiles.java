package dev.parley.nlu.intent;

import dev.parley.nlu.Intents;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.nlu.intent.IntentData.Rule;
import dev.parley.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Reads {@code profiles/<profile>/intents/<language>.txt}, together with those of the folder {@code common}. A line is a
 * heading ({@code [BUY]}), an example, a rule, or a comment ({@code #}). A rule is a regular expression over
 * lower-case words without accents, that matches whole words: {@code ~} before one that speaks for the intent, {@code ~~}
 * before one that as good as settles it, {@code !} before one that speaks against it.
 */
final class IntentFiles {

    static final String SHARED_BY_ALL = "common";

    private static final double LIKELY = 2.5;
    private static final double CERTAIN = 5;
    private static final double UNLIKELY = -3;

    private final List<Example> examples = new ArrayList<>();
    private final List<Rule> rules = new ArrayList<>();

    private IntentFiles() {}

    /** @throws IllegalArgumentException naming file and line when a file has an error, or when there is no such profile */
    static IntentData load(String profile) {
        var files = new IntentFiles();
        int found = files.readFolder(profile);
        if (found == 0) {
            throw new IllegalArgumentException("no intents for profile '" + profile + "'");
        }
        files.readFolder(SHARED_BY_ALL);
        return new IntentData(files.examples, files.rules);
    }

    static IntentData parse(String file, Language language, String content) {
        var files = new IntentFiles();
        files.read(file, language, content);
        return new IntentData(files.examples, files.rules);
    }

    private int readFolder(String folder) {
        int found = 0;
        try {
            for (Language language : Language.values()) {
                String place = "profiles/" + folder + "/intents/" + language.code() + ".txt";
                for (Resource file : new PathMatchingResourcePatternResolver().getResources("classpath*:" + place)) {
                    read(place, language, file.getContentAsString(StandardCharsets.UTF_8));
                    found++;
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return found;
    }

    private void read(String file, Language language, String content) {
        @Nullable String intent = null;
        int number = 0;
        for (String line : content.lines().map(String::strip).toList()) {
            number++;
            if (line.startsWith("[")) {
                intent = heading(line, file, number);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                if (intent == null) {
                    throw error(file, number, "a line before the first [INTENT]");
                }
                add(intent, language, line, file, number);
            }
        }
    }

    private void add(String intent, Language language, String line, String file, int number) {
        if (line.startsWith("~~")) {
            rules.add(rule(intent, language, CERTAIN, line.substring(2), file, number));
        } else if (line.startsWith("~")) {
            rules.add(rule(intent, language, LIKELY, line.substring(1), file, number));
        } else if (line.startsWith("!")) {
            rules.add(rule(intent, language, UNLIKELY, line.substring(1), file, number));
        } else {
            examples.add(new Example(intent, language, line));
        }
    }

    private static Rule rule(
            String intent, Language language, double gain, String expression, String file, int number) {
        try {
            String whole = "(?<= )(?:" + Words.fold(expression.strip()) + ")(?= )";
            return new Rule(intent, language, gain, Pattern.compile(whole));
        } catch (PatternSyntaxException bad) {
            throw error(file, number, bad.getDescription());
        }
    }

    private static String heading(String line, String file, int number) {
        String name = line.endsWith("]") ? line.substring(1, line.length() - 1) : line;
        if (!Intents.ALL.contains(name)) {
            throw error(file, number, "unknown intent " + line);
        }
        return name;
    }

    private static IllegalArgumentException error(String file, int line, String what) {
        return new IllegalArgumentException(file + ":" + line + ": " + what);
    }
}
