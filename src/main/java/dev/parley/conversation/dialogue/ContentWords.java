package dev.parley.conversation.dialogue;

import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The words of a message that carry its subject: not those that ask, point back or glue. */
@Component
public class ContentWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");

    /** Shorter words glue; one letter less in scripts whose letters are syllables. */
    private static final int SHORTEST_LATIN = 4;

    private static final int SHORTEST_OTHER = 3;

    private final Pattern asking;
    private final Pattern pointing;

    ContentWords(WordLists lists) {
        this.asking = lists.anyOf("question");
        this.pointing = lists.anyOf("pointer");
    }

    public List<String> of(String text) {
        String rest = pointing.matcher(asking.matcher(text).replaceAll(" ")).replaceAll(" ");
        return WORD.matcher(rest)
                .results()
                .map(MatchResult::group)
                .filter(ContentWords::carries)
                .toList();
    }

    /** Those left when the facts that were read from it are taken out. */
    public List<String> besideFacts(Understanding understanding) {
        return of(Spans.without(understanding));
    }

    private static boolean carries(String word) {
        boolean latin = Character.UnicodeScript.of(word.codePointAt(0)) == Character.UnicodeScript.LATIN;
        return word.length() >= (latin ? SHORTEST_LATIN : SHORTEST_OTHER);
    }
}
