package dev.parley.conversation.dialogue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Takes a message apart into the things it asks, each of which is answered or refused by itself; so it cuts only where a
 * new question opens, and not at every "and" as a search may.
 */
@Component
public class Facets {

    /** More than this in one message is rambling, not asking. */
    private static final int MOST = 3;

    /** Fewer letters than this are a fragment ("ok?") that belongs to its neighbour. */
    private static final int FRAGMENT = 10;

    private static final Pattern END = Pattern.compile("(?<=[?？])\\s+(?=\\S)");

    private final Pattern conjunction;

    Facets(WordLists lists) {
        this.conjunction = lists.anyOf("and-asking");
    }

    /** How many things are asked, those too short to stand alone included. */
    public int count(String text) {
        return END.split(text.strip()).length
                + (int) conjunction.matcher(text).results().count();
    }

    /** At least one, at most three, in order. */
    public List<String> split(String text) {
        List<String> facets = new ArrayList<>();
        for (String sentence : END.split(text.strip())) {
            for (String part : conjunction.split(sentence)) {
                String facet = part.strip();
                boolean fragment = facet.length() < FRAGMENT;
                if (fragment && !facets.isEmpty()) {
                    facets.add(facets.removeLast() + " " + facet);
                } else if (!facet.isEmpty()) {
                    facets.add(facet);
                }
            }
        }
        return facets.isEmpty() || facets.size() > MOST ? List.of(text.strip()) : facets;
    }
}
