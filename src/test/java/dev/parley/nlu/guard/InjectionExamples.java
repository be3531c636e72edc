package dev.parley.nlu.guard;

import dev.parley.nlu.Intents;
import dev.parley.nlu.guard.InjectionLearner.Example;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the detector learns from: its own examples, what customers ask for, and what it says itself. */
final class InjectionExamples {

    private static final String OWN = "classpath:nlu/guard/examples.txt";
    private static final String SAID = "classpath*:messages/*/*.properties";
    /** Letters to staff, which speak of passwords. */
    private static final String LETTERS = "/identity/";

    private static final String INTENTS = "classpath*:profiles/*/intents/*.txt";

    private InjectionExamples() {}

    static List<Example> load() {
        try {
            // Not the thread's loader: a pool's threads do not see into the program's jar.
            var resolver = new PathMatchingResourcePatternResolver(InjectionExamples.class.getClassLoader());
            List<Example> examples = new ArrayList<>(own(lines(resolver.getResource(OWN))));
            for (Resource intents : resolver.getResources(INTENTS)) {
                honest(lines(intents)).forEach(line -> examples.add(new Example(line, false)));
            }
            for (Resource messages : resolver.getResources(SAID)) {
                said(messages).forEach(text -> examples.add(new Example(text, false)));
            }
            return examples;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What the assistant itself says. */
    private static List<String> said(Resource messages) throws IOException {
        if (messages.getURL().getPath().contains(LETTERS)) {
            return List.of();
        }
        Properties texts = new Properties();
        texts.load(new StringReader(messages.getContentAsString(StandardCharsets.UTF_8)));
        return texts.keySet().stream()
                .map(String::valueOf)
                .sorted()
                .map(texts::getProperty)
                .toList();
    }

    /** What customers ask for; what nobody answers may be an attempt, and patterns are no texts. */
    private static List<String> honest(List<String> lines) {
        List<String> honest = new ArrayList<>();
        boolean served = true;
        for (String line : lines) {
            if (line.startsWith("[")) {
                served = !line.startsWith("[" + Intents.OUT_OF_SCOPE);
            } else if (served && !line.isBlank() && !line.startsWith("#") && !line.startsWith("~")) {
                honest.add(line);
            }
        }
        return honest;
    }

    /** @throws IllegalArgumentException naming the line that is neither + nor - */
    static List<Example> own(List<String> lines) {
        List<Example> examples = new ArrayList<>();
        int number = 0;
        for (String line : lines) {
            number++;
            if (line.startsWith("+ ") || line.startsWith("- ")) {
                examples.add(new Example(line.substring(2), line.startsWith("+")));
            } else if (!line.isBlank() && !line.startsWith("#")) {
                throw new IllegalArgumentException(OWN + ":" + number + ": begins with neither '+ ' nor '- '");
            }
        }
        return examples;
    }

    private static List<String> lines(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8).lines().toList();
    }
}
