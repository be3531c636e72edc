package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.DialogueState;
import org.springframework.stereotype.Component;

/** Makes a follow-up whole: "and on Sunday?" is read together with the question before it. */
@Component
public class FollowUps {

    /** A question of more words than this stands on its own unless it points back. */
    private static final int SHORT = 5;

    private final WordLists lists;

    FollowUps(WordLists lists) {
        this.lists = lists;
    }

    /** The question with its topic in front where it needs it, else the question itself. */
    public String whole(String question, DialogueState state) {
        String topic = state.topic();
        if (topic == null || state.language() == null) {
            return question;
        }
        boolean pointsBack = lists.anyOf(state.language(), "pointer").matcher(question).find();
        boolean isShort = question.strip().split("\\s+").length <= SHORT;
        return pointsBack || isShort ? topic + " " + question : question;
    }
}
