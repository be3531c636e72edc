package dev.parley.nlu.language;

import dev.parley.shared.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The texts that the detector learns a language from: everyday sentences and the examples of all intents. */
final class Corpora {

    private static final List<String> PLACES =
            List.of("classpath*:nlu/language/*.txt", "classpath*:profiles/*/intents/*.txt");

    private Corpora() {}

    static Map<Language, List<String>> load() {
        Map<Language, List<String>> corpora = new EnumMap<>(Language.class);
        var resolver = new PathMatchingResourcePatternResolver();
        try {
            for (String place : PLACES) {
                for (Resource file : resolver.getResources(place)) {
                    corpora.merge(
                            languageOf(file),
                            lines(file),
                            (one, other) ->
                                    Stream.concat(one.stream(), other.stream()).toList());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return corpora;
    }

    private static Language languageOf(Resource file) {
        String name = Objects.requireNonNull(file.getFilename());
        return Language.of(name.substring(0, name.length() - ".txt".length()));
    }

    /** Sentences only: no comments, headings or patterns. */
    private static List<String> lines(Resource file) throws IOException {
        return file.getContentAsString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && "#[~!".indexOf(line.charAt(0)) < 0)
                .toList();
    }
}
