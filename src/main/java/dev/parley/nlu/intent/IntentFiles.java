package dev.parley.nlu.intent;

import dev.parley.nlu.Intents;
import dev.parley.nlu.intent.IntentData.Example;
import dev.parley.nlu.intent.IntentData.Rule;
import dev.parley.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final Map<String, Said> said = new HashMap<>();

    /** Where a wording was first given, and for which intent. */
    private record Said(String intent, String place) {}

    /** Where files come from. */
    interface Source {

        /** The files at a place such as {@code profiles/dealership/intents/en.txt}; several when an operator adds one. */
        List<Resource> at(String place) throws IOException;
    }

    private IntentFiles() {}

    /**
     * @throws IllegalArgumentException naming file and line when a file has an error or gives one wording to two intents,
     *     or when a language or the whole profile is missing
     */
    static IntentData load(String profile) {
        var resolver = new PathMatchingResourcePatternResolver();
        return load(profile, place -> List.of(resolver.getResources("classpath*:" + place)));
    }

    static IntentData load(String profile, Source source) {
        var files = new IntentFiles();
        List<String> missing = files.readFolder(profile, source);
        if (missing.size() == Language.values().length) {
            throw new IllegalArgumentException("no intents for profile '" + profile + "'");
        }
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(missing.getFirst() + ": is missing; a profile speaks every language");
        }
        files.readFolder(SHARED_BY_ALL, source);
        return new IntentData(files.examples, files.rules);
    }

    static IntentData parse(String file, Language language, String content) {
        var files = new IntentFiles();
        files.read(file, language, content);
        return new IntentData(files.examples, files.rules);
    }

    /** The places where nothing is. */
    private List<String> readFolder(String folder, Source source) {
        List<String> missing = new ArrayList<>();
        try {
            for (Language language : Language.values()) {
                String place = "profiles/" + folder + "/intents/" + language.code() + ".txt";
                List<Resource> files = source.at(place);
                if (files.isEmpty()) {
                    missing.add(place);
                }
                for (Resource file : files) {
                    read(place, language, file.getContentAsString(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return missing;
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
            checkAgreement(intent, language, line, file, number);
            examples.add(new Example(intent, language, line));
        }
    }

    private void checkAgreement(String intent, Language language, String line, String file, int number) {
        String wording = language.code() + Words.verbatim(line).spaced();
        Said before = said.putIfAbsent(wording, new Said(intent, file + ":" + number));
        if (before != null && !before.intent().equals(intent)) {
            throw error(
                    file,
                    number,
                    "'" + line + "' is " + intent + " here and " + before.intent() + " in " + before.place());
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
