package dev.parley.knowledge.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes a question with several facets apart, so that each finds its own passage. It cuts freely, since the whole is
 * weighed too and a needless cut only costs a search; what a reply answers one by one the conversation cuts with more care.
 */
final class QuestionParts {

    private static final int MOST = 3;
    private static final Pattern JOINTS = Pattern.compile(
            "[?;।]+|,?\\s+(?:and also|and|y además|y|et aussi|et|और|तथा|aur|आणि|तसेच|અને|તથા)\\s+|,\\s+(?:also|además|aussi)\\s+",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final int SHORTEST = 8;

    private QuestionParts() {}

    /** Its parts when it has several, else nothing. */
    static List<String> of(String question) {
        List<String> parts = new ArrayList<>();
        for (String part : JOINTS.split(question)) {
            String facet = part.strip();
            if (facet.length() >= SHORTEST) {
                parts.add(facet);
            }
        }
        return parts.size() < 2 || parts.size() > MOST ? List.of() : parts;
    }
}
