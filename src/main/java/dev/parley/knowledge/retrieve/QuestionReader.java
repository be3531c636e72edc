package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.index.Vocabulary;
import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import dev.parley.knowledge.text.Reader;
import dev.parley.knowledge.text.Reading;
import dev.parley.knowledge.text.Term;
import dev.parley.knowledge.text.Term.Spelt;
import dev.parley.llm.Embedder;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads a question: its spelling put right, its terms, their weight in this index, and what it expects. */
final class QuestionReader {

    private static final Set<String> DAYS = Set.of(
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
            "weekend",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");

    /** What is in no passage, no dictionary and no name is most likely a slip; it says little either way. */
    private static final double GIBBERISH = 0.3;

    private static final Logger LOG = LoggerFactory.getLogger(QuestionReader.class);

    private final Reader reader;
    private final Embedder embedder;

    QuestionReader(Reader reader, Embedder embedder) {
        this.reader = reader;
        this.embedder = embedder;
    }

    /** The language a question seems to be in. */
    Language language(String text) {
        return reader.language(text);
    }

    Question read(String text, @Nullable Language language, PassageIndex index) {
        Reading written = reader.read(text, language);
        String corrected = Spelling.corrected(text, written, index);
        Reading reading = corrected.equals(text) ? written : reader.read(corrected, written.language());
        List<QuestionTerm> terms = index.withVocabulary(words -> terms(reading, words));
        return new Question(reading.language().code(), terms, Asked.of(reading, terms, corrected), vector(reading));
    }

    /** A model that cannot be reached costs the meaning; the words still answer. */
    private float @Nullable [] vector(Reading reading) {
        try {
            return embedder.embed(reading.embeddable());
        } catch (ProblemException unavailable) {
            LOG.warn("A question is searched by words alone: {}", unavailable.getMessage());
            return null;
        }
    }

    private List<QuestionTerm> terms(Reading reading, Vocabulary words) {
        List<QuestionTerm> terms = new ArrayList<>();
        List<Set<List<String>>> instead = reader.saidInstead(reading);
        Set<List<String>> seen = new HashSet<>();
        for (int i = 0; i < reading.terms().size(); i++) {
            Term term = reading.terms().get(i);
            if (term.content() && !Expectation.ASKING.contains(term.english()) && seen.add(term.stems())) {
                terms.add(weigh(term, i, instead.get(i), reading.language(), words));
            }
        }
        return terms;
    }

    private QuestionTerm weigh(
            Term term, int position, Set<List<String>> instead, Language language, Vocabulary words) {
        int frequency =
                Math.max(least(term.stems(), language.code(), words), least(term.gloss(), PassageIndex.GLOSS, words));
        int chunks = Math.max(1, words.chunks());
        double weight = Math.log(1 + (chunks - frequency + 0.5) / (frequency + 0.5));
        if (frequency == 0
                && term.spelt() == Spelt.HARDLY
                && !Character.isUpperCase(term.surface().codePointAt(0))) {
            weight *= GIBBERISH;
        }
        boolean name = position > 0 && Character.isUpperCase(term.surface().codePointAt(0));
        return new QuestionTerm(
                term.surface(),
                term.english(),
                term.stems(),
                term.gloss(),
                weight,
                frequency > 0,
                name || DAYS.contains(term.english()),
                !term.gloss().isEmpty() && term.gloss().stream().allMatch(words::isTopic),
                instead,
                reader.saysLittle(term, language),
                position);
    }

    private static int least(List<String> stems, String field, Vocabulary words) {
        return stems.stream()
                .mapToInt(stem -> words.frequency(field, stem))
                .min()
                .orElse(0);
    }
}
