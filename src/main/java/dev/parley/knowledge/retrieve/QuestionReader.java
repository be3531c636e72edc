package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.index.Vocabulary;
import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import dev.parley.knowledge.text.Reader;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Term;
import dev.parley.llm.Embedder;
import dev.parley.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a question: its terms, their weight in this index, and what misspelt ones may have stood for. */
final class QuestionReader {

    private final Reader reader;
    private final Embedder embedder;

    QuestionReader(Reader reader, Embedder embedder) {
        this.reader = reader;
        this.embedder = embedder;
    }

    Question read(String text, @Nullable Language language, PassageIndex index) {
        Reading reading = reader.read(text, language);
        List<QuestionTerm> terms = index.withVocabulary(words -> terms(reading, words));
        return new Question(reading.language().code(), terms, embedder.embed(reading.embeddable()));
    }

    private static List<QuestionTerm> terms(Reading reading, Vocabulary words) {
        List<QuestionTerm> terms = new ArrayList<>();
        Set<List<String>> seen = new LinkedHashSet<>();
        for (Term term : reading.terms()) {
            if (term.content() && seen.add(term.stems())) {
                terms.add(weigh(term, reading.language(), words));
            }
        }
        return terms;
    }

    private static QuestionTerm weigh(Term term, Language language, Vocabulary words) {
        int frequency = Math.max(
                least(term.stems(), language.code(), words), least(term.gloss(), PassageIndex.GLOSS, words));
        List<String> corrections = new ArrayList<>();
        if (frequency == 0 && term.stems().size() == 1) {
            corrections.addAll(words.near(language.code(), term.stems().getFirst()));
            if (term.gloss().size() == 1) {
                corrections.addAll(words.near(PassageIndex.GLOSS, term.gloss().getFirst()));
            }
        }
        int chunks = Math.max(1, words.chunks());
        double weight = Math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5));
        return new QuestionTerm(term.surface(), term.stems(), term.gloss(), corrections, weight, frequency > 0);
    }

    private static int least(List<String> stems, String field, Vocabulary words) {
        return stems.stream()
                .mapToInt(stem -> words.frequency(field, stem))
                .min()
                .orElse(0);
    }
}
