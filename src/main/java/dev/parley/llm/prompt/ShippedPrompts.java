package dev.parley.llm.prompt;

import dev.parley.llm.PromptTemplate;
import dev.parley.shared.ProblemException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The prompt files, of each the highest version. */
@Component
class ShippedPrompts {

    private static final String FILES = "classpath*:/prompts/*/*.v*.md";
    private static final Pattern FILE = Pattern.compile("prompts/([^/]+/[^/]+)\\.v(\\d+)\\.md$");

    private final TreeMap<String, PromptTemplate> byName = new TreeMap<>();

    ShippedPrompts() {
        TreeMap<String, Integer> highest = new TreeMap<>();
        try {
            for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
                Matcher named = FILE.matcher(file.getURL().toString());
                if (named.find() && highest.merge(named.group(1), version(named), Math::max) == version(named)) {
                    String text = file.getContentAsString(StandardCharsets.UTF_8);
                    byName.put(named.group(1), PromptTemplate.of(named.group(1) + ".v" + version(named), text));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static int version(Matcher named) {
        return Integer.parseInt(named.group(2));
    }

    List<String> names() {
        return Collections.unmodifiableList(new ArrayList<>(byName.keySet()));
    }

    /** @throws ProblemException (404) when there is none of that name */
    PromptTemplate prompt(String name) {
        PromptTemplate prompt = byName.get(name);
        if (prompt == null) {
            throw ProblemException.notFound("prompt '" + name + "'");
        }
        return prompt;
    }
}
