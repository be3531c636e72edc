package dev.parley.leads.skill;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.shared.Wording;
import dev.parley.tenancy.TenantSettings;
import dev.parley.tenancy.TenantSettings.RelationshipManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says who looks after an enquiry, when the first one comes in. */
@Component
class FirstContact {

    private final Wording wording;

    FirstContact(Wording wording) {
        this.wording = wording;
    }

    Optional<Statement> opener(TurnContext turn) {
        TenantSettings settings = turn.tenant().settings();
        RelationshipManager manager = settings.relationshipManager();
        if (manager == null) {
            return Optional.empty();
        }
        String contact = Stream.of(manager.phone(), manager.email(), settings.tollFree())
                .filter(Objects::nonNull)
                .filter(detail -> !detail.isBlank())
                .collect(Collectors.joining(" · "));
        String key = contact.isEmpty() ? "leads.first_contact.name_only" : "leads.first_contact";
        String text = wording.say(
                turn.language(),
                key,
                Map.of("business", turn.tenant().name(), "manager", manager.name(), "contact", contact));
        Evidence record = new Evidence.OfDialogue(
                "relationship_manager", turn.tenant().name() + "\n" + manager.name() + "\n" + contact);
        return Optional.of(new Statement(text, List.of(record)));
    }
}
