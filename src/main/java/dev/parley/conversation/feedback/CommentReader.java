package dev.parley.conversation.feedback;

import dev.parley.conversation.dialogue.ContentWords;
import dev.parley.conversation.dialogue.WordLists;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Hears from a comment, in any of the languages, whether its writer is pleased, and what it is about. */
@Component
class CommentReader {

    private static final int MOST_KEYWORDS = 5;
    /** How far before a word a "not" still turns it round, in characters: "was not at all helpful". */
    private static final int REACH = 18;
    /** How far after: "helpful nahi tha". */
    private static final int REACH_AFTER = 8;

    private static final int PROMOTER = 9;
    private static final int PASSIVE = 7;

    private final ContentWords contentWords;
    private final Pattern pleased;
    private final Pattern displeased;
    private final Pattern negation;
    private final Pattern glue;

    CommentReader(ContentWords contentWords, WordLists lists) {
        this.contentWords = contentWords;
        this.pleased = lists.anyOf("pleased");
        this.displeased = lists.anyOf("displeased");
        this.negation = lists.anyOf("comment-not");
        this.glue = lists.anyOf("comment-glue");
    }

    /** The words decide; where they say nothing, the marks do. */
    String sentiment(@Nullable Rating rating, @Nullable Integer nps, @Nullable String comment) {
        int said = comment == null ? 0 : leaning(comment);
        int marks = (rating == null ? 0 : rating.leaning()) + (nps == null ? 0 : leaning(nps));
        int whole = said == 0 ? marks : said;
        return whole > 0 ? "positive" : whole < 0 ? "negative" : "neutral";
    }

    List<String> keywords(@Nullable String comment) {
        if (comment == null) {
            return List.of();
        }
        String text = comment.toLowerCase(Locale.ROOT);
        Set<String> words = new LinkedHashSet<>();
        for (Pattern plain : List.of(pleased, displeased, negation, glue)) {
            text = plain.matcher(text).replaceAll(" ");
        }
        words.addAll(contentWords.of(text));
        return words.stream().limit(MOST_KEYWORDS).toList();
    }

    private int leaning(String comment) {
        return count(pleased, comment) - count(displeased, comment);
    }

    /** How often it is said, a "not" beside it counting against it. */
    private int count(Pattern words, String comment) {
        int total = 0;
        Matcher found = words.matcher(comment);
        while (found.find()) {
            total += isTurnedRound(comment, found.toMatchResult()) ? -1 : 1;
        }
        return total;
    }

    private boolean isTurnedRound(String comment, MatchResult word) {
        String before = lastClause(comment.substring(Math.max(0, word.start() - REACH), word.start()));
        String after = comment.substring(word.end(), Math.min(comment.length(), word.end() + REACH_AFTER));
        return negation.matcher(before).find()
                || negation.matcher(after.split("[,.;!?।]", 2)[0]).find();
    }

    private static String lastClause(String text) {
        String[] clauses = text.split("[,.;!?।]", -1);
        return clauses[clauses.length - 1];
    }

    private static int leaning(int nps) {
        return nps >= PROMOTER ? 1 : nps >= PASSIVE ? 0 : -1;
    }
}
