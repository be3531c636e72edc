package dev.parley.conversation.turn;

import dev.parley.knowledge.Passage;
import dev.parley.shared.Language;
import java.util.List;
import java.util.regex.Pattern;

/** What documents speak of near a question that they do not answer, by their titles. */
final class Nearby {

    /** Below this cosine a passage has another topic. */
    private static final double NEAR = 0.45;

    private static final int MOST = 2;

    private static final int LONGEST = 60;

    /** Long documents come in parts, which is nothing to a customer. */
    private static final Pattern PART = Pattern.compile("\\s*\\([^)]*\\p{Nd}+\\)$");

    private Nearby() {}

    /** Titles in the customer's language, the nearest first. A figure in one would look like an answer. */
    static List<String> topics(List<Enquiry> enquiries, Language language) {
        return Grounds.misses(enquiries).stream()
                .flatMap(enquiry -> enquiry.retrieval().passages().stream())
                .filter(passage -> passage.semantic() >= NEAR && passage.language() == language)
                .map(Passage::title)
                .map(title -> PART.matcher(title).replaceAll(""))
                .filter(title -> title.length() <= LONGEST && title.codePoints().noneMatch(Character::isDigit))
                .distinct()
                .limit(MOST)
                .toList();
    }
}
