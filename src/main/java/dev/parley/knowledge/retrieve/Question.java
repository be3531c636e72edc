package dev.parley.knowledge.retrieve;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A question as it is weighed against passages.
 *
 * @param terms its meaningful words and phrases
 * @param vector its meaning, or null when it could not be embedded
 * @param asked what exactly it wants to know
 */
record Question(String language, List<QuestionTerm> terms, Asked asked, float @Nullable [] vector) {

    /**
     * @param english what it means, as the glossary has it
     * @param stems in the question's language
     * @param gloss in English
     * @param weight how much the index says the word tells: rare words more
     * @param inCorpus whether any chunk has it
     * @param anchor whether it pins the question down: a name, a day, a month
     * @param topic whether some title has it
     * @param instead stems of what documents may say instead, any of which will do
     * @param little whether it says little of what is asked
     * @param position among the terms of the question, the small words counted
     */
    record QuestionTerm(
            String surface,
            String english,
            List<String> stems,
            List<String> gloss,
            double weight,
            boolean inCorpus,
            boolean anchor,
            boolean topic,
            Set<List<String>> instead,
            boolean little,
            int position) {}

    Question {
        terms = List.copyOf(terms);
    }

    double weight() {
        return terms.stream().mapToDouble(QuestionTerm::weight).sum();
    }
}
