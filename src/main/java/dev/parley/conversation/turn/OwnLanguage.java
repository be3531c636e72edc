package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts a document in a language that the customer reads in the place of its translation: {@code hours} for {@code hours-fr}. */
final class OwnLanguage {

    private static final Pattern LANGUAGE = Pattern.compile(
            "-(?:" + Arrays.stream(Language.values()).map(Language::code).collect(Collectors.joining("|")) + ")$");

    private OwnLanguage() {}

    /**
     * What was found, each passage in the first of the languages that its document has.
     *
     * @param languages the customer's, then that of the business
     * @param search passages that words of a language find, in which the same document may be
     */
    static Retrieval of(Retrieval found, List<Language> languages, BiFunction<String, Language, List<Passage>> search) {
        List<Passage> own = new ArrayList<>();
        boolean isBest = true;
        for (Passage passage : found.passages()) {
            // Only what is read out is worth a search of its own.
            Passage said = isBest ? inFirst(passage, languages, search) : among(passage, languages, found.passages());
            if (own.stream().noneMatch(before -> before.id().equals(said.id()))) {
                own.add(said);
            }
            isBest = false;
        }
        return own.equals(found.passages()) ? found : new Retrieval(own, found.confidence(), found.band());
    }

    private static Passage inFirst(
            Passage passage, List<Language> languages, BiFunction<String, Language, List<Passage>> search) {
        for (Language language : languages) {
            if (AnswerWriter.isReadable(passage.language(), language)) {
                return passage;
            }
            for (String words : List.of("", passage.title())) {
                Optional<Passage> same = same(passage, language, search.apply(words, language));
                if (same.isPresent()) {
                    return same.get();
                }
            }
        }
        return passage;
    }

    private static Passage among(Passage passage, List<Language> languages, List<Passage> others) {
        return languages.stream()
                .filter(language -> !AnswerWriter.isReadable(passage.language(), languages.getFirst()))
                .flatMap(language -> same(passage, language, others).stream())
                .findFirst()
                .orElse(passage);
    }

    private static Optional<Passage> same(Passage passage, Language language, List<Passage> others) {
        return others.stream()
                .filter(other -> AnswerWriter.isReadable(other.language(), language)
                        && document(other).equals(document(passage)))
                .findFirst();
    }

    private static String document(Passage passage) {
        return LANGUAGE.matcher(passage.externalId()).replaceFirst("");
    }
}
