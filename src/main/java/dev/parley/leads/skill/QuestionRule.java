package dev.parley.leads.skill;

import java.util.Set;

/**
 * When a question is worth asking; see a profile's {@code questions.yml}.
 *
 * @param key {@code lead.budget}
 * @param heatFrom heat the lead must have
 */
record QuestionRule(
        String key,
        Set<String> answeredBy,
        Set<String> after,
        Set<String> learned,
        Set<String> needs,
        int heatFrom,
        int urgency) {

    /** The part of the key that names what is asked. */
    String subject() {
        return key.substring(key.indexOf('.') + 1);
    }
}
