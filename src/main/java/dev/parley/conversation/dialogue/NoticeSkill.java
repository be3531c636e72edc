package dev.parley.conversation.dialogue;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Says in the first reply of every conversation, whatever the channel, that an AI answers (Article 50 of the EU's AI Act).
 * The receipt of that reply keeps the words.
 */
@Component
@Order(0)
class NoticeSkill implements Skill {

    private final Wording wording;

    NoticeSkill(Wording wording) {
        this.wording = wording;
    }

    @Override
    public String name() {
        return "ai_notice";
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        if (turn.state().turns() > 0) {
            return Contribution.NOTHING;
        }
        String notice = notice(turn);
        return new Contribution(
                List.of(new Statement(notice, List.of(new Evidence.OfDialogue("business", ownWords(turn))))),
                List.of(),
                List.of(),
                Map.of(),
                null,
                List.of(),
                Map.of("said", notice, "language", turn.language().code()));
    }

    /** Whatever figures the business has in its name or its notice are its own. */
    private static String ownWords(TurnContext turn) {
        return turn.tenant().name() + "\n"
                + Objects.requireNonNullElse(turn.tenant().settings().aiNotice(), "");
    }

    /** The business's own words are in its own language. */
    private String notice(TurnContext turn) {
        @Nullable String own = turn.tenant().settings().aiNotice();
        return own != null && turn.language() == turn.tenant().language()
                ? own
                : wording.say(
                        turn.language(),
                        "conversation.aiNotice",
                        Map.of("business", turn.tenant().name()));
    }
}
