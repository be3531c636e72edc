package dev.parley.customers.greeting;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Calls a customer by the stored name, once in a conversation and only when it is certain that it is them. */
@Component
@Order(2)
class GreetingSkill implements Skill {

    private static final String NAME = "greeting";
    private static final String GREETED = "greeted";

    private final Contacts contacts;
    private final Wording wording;

    GreetingSkill(Contacts contacts, Wording wording) {
        this.contacts = contacts;
        this.wording = wording;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        if (!turn.verified() || turn.state().memory(NAME).containsKey(GREETED)) {
            return Contribution.NOTHING;
        }
        // Whoever has just proven who they are is thanked by name for that.
        boolean thanked = turn.isPending(IdentityCheck.CODE);
        List<Statement> said = thanked ? List.of() : greeting(turn).stream().toList();
        return Contribution.NOTHING.withOpeners(said).withMemory(Map.of(GREETED, true));
    }

    private Optional<Statement> greeting(TurnContext turn) {
        return contacts.find(turn.contactId())
                .map(Contact::name)
                .filter(name -> !name.isBlank())
                .map(name -> {
                    String text = wording.say(turn.language(), "customers.greeting", Map.of("name", name));
                    return new Statement(text, List.of(new Evidence.OfDialogue("customer", text)));
                });
    }
}
