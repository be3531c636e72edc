package dev.parley.knowledge.retrieve;

import java.util.List;

/**
 * A question as it is weighed against passages.
 *
 * @param terms its meaningful words and phrases
 */
record Question(String language, List<QuestionTerm> terms, float[] vector) {

    /**
     * @param stems in the question's language, with what a misspelling may have stood for
     * @param gloss in English, likewise
     * @param weight how much the index says the word tells: rare words more
     * @param inCorpus whether any chunk has it
     */
    record QuestionTerm(
            String surface, List<String> stems, List<String> gloss, List<String> corrections, double weight, boolean inCorpus) {}

    Question {
        terms = List.copyOf(terms);
    }

    double weight() {
        return terms.stream().mapToDouble(QuestionTerm::weight).sum();
    }
}
