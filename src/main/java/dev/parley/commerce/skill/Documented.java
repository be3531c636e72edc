package dev.parley.commerce.skill;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whether the documents of the business tell what is asked. */
@Component
class Documented {

    private final Knowledge knowledge;

    Documented(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** Surely, or only with a doubt. */
    boolean tells(TurnContext turn) {
        Band known = band(turn.text(), turn);
        return known == Band.ANSWER || known == Band.FLAGGED;
    }

    boolean tellsSurely(String asked, TurnContext turn) {
        return band(asked, turn) == Band.ANSWER;
    }

    private Band band(String asked, TurnContext turn) {
        return knowledge
                .retrieve(new KnowledgeQuery(asked, turn.understanding().language(), Set.of(), 1))
                .band();
    }
}
