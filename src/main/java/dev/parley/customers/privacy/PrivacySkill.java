package dev.parley.customers.privacy;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.customers.WordPatterns;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells verified customers what is stored of them. */
@Component
@Order(15)
class PrivacySkill implements Skill {

    private static final String ABOUT_ME = "PRIVACY_ABOUT_ME";

    private final Contacts contacts;
    private final IdentityCheck check;
    private final Wording wording;
    private final Pattern about;

    PrivacySkill(Contacts contacts, IdentityCheck check, Wording wording, WordPatterns words) {
        this.contacts = contacts;
        this.check = check;
        this.wording = wording;
        this.about = words.anyOf("customers.aboutWords");
    }

    @Override
    public String name() {
        return "privacy";
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(new CommandSpec(
                ABOUT_ME,
                "Tells what is stored of the customer",
                Map.of(),
                Effect.READ,
                List.of("what do you know about me?", "quiero una copia de mis datos")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return turn.understanding().isAbout(Intents.PRIVACY)
                        && about.matcher(turn.text()).find()
                ? List.of(Heard.inAll(new Command(ABOUT_ME, Map.of(), Effect.READ)))
                : List.of();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        if (!turn.verified()) {
            return check.ask(turn);
        }
        String known = contacts.find(turn.contactId()).map(contact -> told(turn, contact)).orElse("");
        String text = known.isEmpty()
                ? wording.say(turn.language(), "customers.about.nothing")
                : wording.say(turn.language(), "customers.about", Map.of("data", known));
        return Outcome.of(
                Coverage.SETTLED, List.of(new Statement(text, List.of(new Evidence.OfDialogue("customer", text)))));
    }

    private String told(TurnContext turn, Contact contact) {
        List<String> lines = new ArrayList<>();
        line(lines, turn, "name", contact.name());
        line(lines, turn, "company", contact.company());
        line(lines, turn, "email", contact.email());
        line(lines, turn, "phone", contact.phone());
        line(lines, turn, "address", contact.address());
        line(lines, turn, "taxId", contact.taxId());
        return String.join("\n", lines);
    }

    private void line(List<String> lines, TurnContext turn, String field, @Nullable String value) {
        if (value != null) {
            lines.add("- " + wording.say(turn.language(), "customers.about." + field) + ": "
                    + value.replace('\n', ' '));
        }
    }
}
