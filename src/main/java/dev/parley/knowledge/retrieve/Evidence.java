package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.index.Candidate;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.IndexedChunk.Unit;
import dev.parley.knowledge.retrieve.Question.QuestionTerm;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * What speaks for a passage as the answer to a question.
 *
 * @param whole cosine of question and passage
 * @param title cosine of question and title
 * @param sentence cosine of question and the best sentence under its title
 * @param coverage share of the question's weight of words that the passage has
 * @param sentenceCoverage the same of its best sentence and title
 * @param foreign share of the question's weight in words that other passages have and this one lacks
 * @param anchorsMissing share of the question's weight in names and days that the passage lacks
 * @param topicsMissing the same of words that stand in titles
 * @param met 1 when its best sentence has the kind of thing that is asked for, a half when another has, else 0
 * @param best number of the unit with the best evidence
 */
record Evidence(
        Candidate candidate,
        double whole,
        double title,
        double sentence,
        double coverage,
        double sentenceCoverage,
        double foreign,
        double anchorsMissing,
        double topicsMissing,
        double met,
        int best) {

    static Evidence of(Question question, Candidate candidate) {
        IndexedChunk chunk = candidate.chunk();
        boolean sameLanguage = chunk.language().code().equals(question.language());
        Words all = new Words();
        Words heading = new Words();
        double title = 0;
        double sentence = 0;
        int best = 0;
        double most = 0;
        double sentenceCoverage = 0;
        for (int i = 0; i < chunk.units().size(); i++) {
            Unit unit = chunk.units().get(i);
            all.add(unit, sameLanguage);
            double cosine = question.vector() == null ? 0 : unit.vector().cosine(question.vector());
            if (i == 0) {
                heading.add(unit, sameLanguage);
                title = cosine;
                sentenceCoverage = coverage(question, heading);
                continue;
            }
            sentence = Math.max(sentence, cosine);
            Words words = new Words();
            words.add(unit, sameLanguage);
            words.add(chunk.units().getFirst(), sameLanguage);
            double covered = coverage(question, words);
            sentenceCoverage = Math.max(sentenceCoverage, covered);
            if (cosine + covered > most) {
                most = cosine + covered;
                best = i;
            }
        }
        return new Evidence(
                candidate,
                candidate.semantic(),
                title,
                sentence,
                coverage(question, all),
                sentenceCoverage,
                foreign(question, all),
                missing(question, all, QuestionTerm::anchor),
                missing(question, all, QuestionTerm::topic),
                met(question, chunk, best),
                best);
    }

    /** The best of the cosines: a passage answers when any part of it does. */
    double meaning() {
        return Math.max(whole, Math.max(title, sentence));
    }

    /** Share of the question's weight in words that no passage has. */
    double unknown() {
        return Math.max(0, 1 - coverage - foreign);
    }

    private static double coverage(Question question, Words words) {
        double total = question.weight();
        if (total == 0) {
            return 0;
        }
        double covered = 0;
        for (QuestionTerm term : question.terms()) {
            covered += term.weight() * words.has(term);
        }
        return covered / total;
    }

    private static double foreign(Question question, Words words) {
        double total = question.weight();
        double foreign = 0;
        for (QuestionTerm term : question.terms()) {
            if (term.inCorpus()) {
                foreign += term.weight() * (1 - words.has(term));
            }
        }
        return total == 0 ? 0 : foreign / total;
    }

    private static double missing(Question question, Words words, Predicate<QuestionTerm> kind) {
        double total = question.weight();
        double missing = question.terms().stream()
                .filter(kind)
                .mapToDouble(term -> term.weight() * (1 - words.has(term)))
                .sum();
        return total == 0 ? 0 : missing / total;
    }

    private static double met(Question question, IndexedChunk chunk, int best) {
        if (chunk.units().isEmpty()
                || question.expectation().metBy(chunk.units().get(best))) {
            return 1;
        }
        return chunk.units().stream().anyMatch(question.expectation()::metBy) ? 0.5 : 0;
    }

    /** Words of a part of a passage; a question asks for few of them, so they are looked up where they stand. */
    private static final class Words {

        private final List<List<String>> stems = new ArrayList<>();
        private final List<List<String>> gloss = new ArrayList<>();

        void add(Unit unit, boolean sameLanguage) {
            if (sameLanguage) {
                stems.add(unit.stems());
            }
            gloss.add(unit.gloss());
        }

        /** How far a term is there: 1 is wholly. */
        double has(QuestionTerm term) {
            double own = share(term.stems(), stems);
            return own == 1 ? 1 : Math.max(own, share(term.gloss(), gloss));
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
