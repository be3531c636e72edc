package dev.parley.handoff.skill;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.handoff.Handoff;
import dev.parley.shared.Wording;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.TenantSettings.RelationshipManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says where a handoff stands, and how else a person can be reached. */
@Component
class QueueWords {

    private final Wording wording;

    QueueWords(Wording wording) {
        this.wording = wording;
    }

    List<Statement> queued(TurnContext turn, Handoff handoff) {
        List<Statement> said = new ArrayList<>();
        said.add(backed(turn, "handoff.queued", handoff));
        TenantSettings settings = turn.tenant().settings();
        RelationshipManager manager = settings.relationshipManager();
        @Nullable String phone = manager == null || manager.phone() == null ? settings.tollFree() : manager.phone();
        if (phone != null) {
            said.add(direct(turn, manager, phone));
        }
        return said;
    }

    Statement waiting(TurnContext turn, Handoff handoff) {
        boolean isTaken = handoff.state() != Handoff.State.QUEUED;
        return backed(turn, isTaken ? "handoff.taken" : "handoff.waiting", handoff);
    }

    private Statement direct(TurnContext turn, @Nullable RelationshipManager manager, String phone) {
        String text = manager == null
                ? wording.say(turn.language(), "handoff.phone", Map.of("phone", phone))
                : wording.say(turn.language(), "handoff.manager", Map.of("manager", manager.name(), "phone", phone));
        String record = (manager == null ? "" : manager.name() + "\n") + phone + "\n" + text;
        return new Statement(text, List.of(new Evidence.OfDialogue("relationship_manager", record)));
    }

    /** The queue itself is the record behind the words. */
    private Statement backed(TurnContext turn, String key, Handoff handoff) {
        String text = wording.say(turn.language(), key);
        return new Statement(text, List.of(new Evidence.OfDialogue("handoff", handoff.id() + "\n" + text)));
    }
}
