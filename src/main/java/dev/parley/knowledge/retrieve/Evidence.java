package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.Candidate;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What speaks for a passage as the answer to a question.
 *
 * @param whole cosine of question and passage
 * @param title cosine of question and title
 * @param sentence cosine of question and the best sentence under its title
 * @param coverage share of the question's weight of words that the passage has
 * @param titled the same share of what the title alone has
 * @param foreign share of the question's weight in words that other passages have and this one lacks
 * @param anchorsMissing share of the question's weight in names and days that the passage lacks
 * @param topicsMissing the same of words that stand in titles
 * @param doubts what speaks against it
 * @param told how far the question is a story rather than a plain question
 */
record Evidence(
        Candidate candidate,
        double whole,
        double title,
        double sentence,
        double coverage,
        double titled,
        double foreign,
        double anchorsMissing,
        double topicsMissing,
        Doubts doubts,
        double told) {

    /** What a word counts for that says little of the topic and is not there. */
    private static final double LITTLE = 0.3;

    private static final double HALF = 0.5;

    /** What a word counts for when the passage says it otherwise. */
    private static final double SAID_OTHERWISE = 0.95;

    static Evidence of(Question question, Candidate candidate, ChunkFigures chunkFigures) {
        IndexedChunk chunk = candidate.chunk();
        boolean sameLanguage = chunk.language().code().equals(question.language());
        List<Figure> figures = question.asked().figures().isEmpty() ? List.of() : chunkFigures.of(chunk);
        Set<String> met = met(question, chunk, figures);
        Words all = new Words(met);
        Words inTitle = new Words(Set.of());
        double title = 0;
        double sentence = 0;
        for (int i = 0; i < chunk.units().size(); i++) {
            Unit unit = chunk.units().get(i);
            all.add(unit, sameLanguage);
            double cosine = question.vector() == null ? 0 : unit.vector().cosine(question.vector());
            if (i == 0) {
                title = cosine;
                inTitle.add(unit, sameLanguage);
            } else {
                sentence = Math.max(sentence, cosine);
            }
        }
        double[] there = all.have(question);
        return new Evidence(
                candidate,
                candidate.semantic(),
                title,
                sentence,
                coverage(question, there),
                coverage(question, inTitle.have(question)),
                missing(question, there, QuestionTerm::inCorpus),
                missing(question, there, QuestionTerm::anchor),
                missing(question, there, QuestionTerm::topic),
                Doubts.of(question, chunk, figures),
                question.asked().told());
    }

    /** The best of the cosines: a passage answers when any part of it does. */
    double meaning() {
        return Math.max(whole, Math.max(title, sentence));
    }

    /** Share of the question's weight in words that no passage has. */
    double unknown() {
        return Math.max(0, 1 - coverage - foreign);
    }

    /** Words that need not stand in the passage: it has the kind of thing they name, or a range that holds the figure. */
    private static Set<String> met(Question question, IndexedChunk chunk, List<Figure> there) {
        Asked asked = question.asked();
        boolean kind = chunk.units().stream().anyMatch(asked.expectation()::metBy);
        Set<String> met = new HashSet<>();
        for (QuestionTerm term : question.terms()) {
            if (kind && asked.expectation().isNamedBy(term.english())) {
                met.add(term.surface());
            }
            if (!there.isEmpty() && Character.isDigit(term.surface().codePointAt(0))) {
                Figure.of(term.surface()).stream()
                        .filter(figure -> figure.within(there))
                        .forEach(figure -> met.add(term.surface()));
            }
        }
        return met;
    }

    private static double coverage(Question question, double[] there) {
        double total = 0;
        double covered = 0;
        for (int i = 0; i < there.length; i++) {
            double weight = weight(question.terms().get(i), there[i]);
            total += weight;
            covered += weight * there[i];
        }
        return total == 0 ? 0 : covered / total;
    }

    /** What says little of the topic is not missed much. */
    private static double weight(QuestionTerm term, double there) {
        return term.little() && there < HALF ? LITTLE * term.weight() : term.weight();
    }

    /** @param there how far each term is there */
    private static double missing(Question question, double[] there, Predicate<QuestionTerm> kind) {
        double total = question.weight();
        double missing = 0;
        for (int i = 0; i < there.length; i++) {
            QuestionTerm term = question.terms().get(i);
            if (kind.test(term)) {
                missing += weight(term, there[i]) * (1 - there[i]);
            }
        }
        return total == 0 ? 0 : missing / total;
    }

    /** Words of a part of a passage; a question asks for few of them, so they are looked up where they stand. */
    private static final class Words {

        private final List<List<String>> stems = new ArrayList<>();
        private final List<List<String>> gloss = new ArrayList<>();
        private final Set<String> met;

        /** @param met words of the question that name a kind of thing which the passage has */
        Words(Set<String> met) {
            this.met = met;
        }

        void add(Unit unit, boolean sameLanguage) {
            if (sameLanguage) {
                stems.add(unit.stems());
            }
            gloss.add(unit.gloss());
        }

        double[] have(Question question) {
            return question.terms().stream().mapToDouble(this::has).toArray();
        }

        /** How far a term is there: 1 is wholly. */
        double has(QuestionTerm term) {
            if (met.contains(term.surface())) {
                return 1;
            }
            double own = share(term.stems(), stems);
            if (own == 1) {
                return 1;
            }
            double asSaid = Math.max(own, share(term.gloss(), gloss));
            return asSaid < SAID_OTHERWISE && term.instead().stream().anyMatch(words -> share(words, gloss) == 1)
                    ? SAID_OTHERWISE
                    : asSaid;
        }

        private static double share(List<String> wanted, List<List<String>> there) {
            if (wanted.isEmpty()) {
                return 0;
            }
            int found = 0;
            for (String word : wanted) {
                found += there.stream().anyMatch(words -> words.contains(word)) ? 1 : 0;
            }
            return found / (double) wanted.size();
        }
    }
}
