package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.DialogueState;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes a follow-up whole: "and on Sunday?" is read together with the question before it. */
@Component
public class FollowUps {

    /** A question of more words than this stands on its own unless it points back. */
    private static final int SHORT = 5;

    /** A capitalised word inside a sentence: a name, a place, a weekday. */
    private static final Pattern NAME = Pattern.compile("(?<=\\S\\s)\\p{Lu}[\\p{L}\\p{M}\\p{N}-]+");

    private final WordLists lists;
    private final ContentWords contentWords;
    private final Pattern ownSubject;

    FollowUps(WordLists lists, ContentWords contentWords) {
        this.lists = lists;
        this.contentWords = contentWords;
        this.ownSubject = lists.anyOf("own-subject");
    }

    /** Whether a question has no subject of its own ("and in Springfield?"). */
    public boolean isElliptic(String question) {
        return contentWords.of(question).size() < 2;
    }

    /** "And insurance?" after a question about financing: it names a subject that the topic does not have. */
    private boolean changesSubject(String question, String topic) {
        return ownSubject
                .matcher(question)
                .results()
                .map(MatchResult::group)
                .anyMatch(subject -> !topic.toLowerCase(Locale.ROOT).contains(subject.toLowerCase(Locale.ROOT)));
    }

    /** The words of substance that a follow-up brings along and its topic did not have. */
    public String anew(String question, DialogueState state) {
        String topic = state.topic() == null ? "" : state.topic().toLowerCase(Locale.ROOT);
        return contentWords.of(question).stream()
                .filter(word -> !topic.contains(word.toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" "));
    }

    /** The question with its topic in front where it needs it, else the question itself. */
    public String whole(String question, DialogueState state) {
        String topic = state.topic();
        if (topic == null || state.language() == null) {
            return question;
        }
        boolean pointsBack =
                lists.anyOf(state.language(), "pointer").matcher(question).find();
        boolean isShort = question.strip().split("\\s+").length <= SHORT;
        boolean goesOn = (pointsBack || isShort) && !(isElliptic(question) && changesSubject(question, topic));
        return goesOn ? withoutReplacedNames(topic, question) + " " + question : question;
    }

    /** "When does North close?" then "and South?": the new name takes the place of the old one. */
    private static String withoutReplacedNames(String topic, String question) {
        Set<String> fresh = names(question);
        if (fresh.isEmpty()) {
            return topic;
        }
        return NAME.matcher(topic)
                .replaceAll(name -> fresh.contains(name.group()) ? name.group() : "")
                .replaceAll("\\s{2,}", " ")
                .strip();
    }

    private static Set<String> names(String text) {
        return NAME.matcher(text).results().map(MatchResult::group).collect(Collectors.toSet());
    }
}
