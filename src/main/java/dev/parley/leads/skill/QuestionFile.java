package dev.parley.leads.skill;

import dev.parley.conversation.skill.Question;
import dev.parley.leads.profile.ProfileNode;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import java.util.List;
import java.util.Set;

/**
 * The questions of a profile.
 *
 * @param lateWelcome whether who looks after an enquiry is also told when the enquiry comes in the middle of a talk
 */
record QuestionFile(boolean lateWelcome, Set<String> neverAfter, List<QuestionRule> questions) {

    static final QuestionFile NONE = new QuestionFile(true, Set.of(), List.of());

    static QuestionFile read(ProfileNode root) {
        root.only("late_welcome", "never_after", "questions");
        return new QuestionFile(
                !root.get("late_welcome").exists()
                        || Boolean.TRUE.equals(root.get("late_welcome").value()),
                names(root.get("never_after"), Intents.ALL, "intent"),
                root.need("questions").list().stream().map(QuestionFile::rule).toList());
    }

    private static QuestionRule rule(ProfileNode node) {
        node.only("key", "answered_by", "after", "learned", "needs", "heat_from", "urgency");
        String key = node.need("key").text();
        if (!key.startsWith("lead.")) {
            node.get("key").problem("must begin with 'lead.'");
        }
        return new QuestionRule(
                key,
                names(node.need("answered_by"), EntityNames.ALL, "entity"),
                names(node.get("after"), Intents.ALL, "intent"),
                names(node.get("learned"), EntityNames.ALL, "entity"),
                names(node.get("needs"), EntityNames.ALL, "entity"),
                node.get("heat_from").number(0, 100),
                node.need("urgency").number(1, Question.NEEDED - 1));
    }

    private static Set<String> names(ProfileNode node, List<String> known, String kind) {
        node.list().stream()
                .filter(item -> !known.contains(item.text()))
                .forEach(item -> item.problem("'" + item.text() + "' is no " + kind));
        return Set.copyOf(node.texts());
    }
}
