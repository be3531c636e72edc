package dev.parley.customers.verify;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Words what becomes of proving who one is: asked, sent, right, wrong, too often. */
@Component
class VerifyReplies {

    private final Contacts contacts;
    private final Wording wording;

    VerifyReplies(Contacts contacts, Wording wording) {
        this.contacts = contacts;
        this.wording = wording;
    }

    Outcome asked(TurnContext turn) {
        Question address = new Question(
                IdentityCheck.ADDRESS, wording.say(turn.language(), "customers.address"), List.of(), Question.NEEDED);
        return said(turn, "customers.who").withQuestion(address);
    }

    Outcome sent(TurnContext turn) {
        return said(turn, "customers.sent").withQuestion(code(turn, "customers.code"));
    }

    Outcome wrong(TurnContext turn, int left) {
        return said(turn, "customers.wrong", Map.of("left", String.valueOf(left)))
                .withQuestion(code(turn, "customers.code"));
    }

    Outcome expired(TurnContext turn) {
        return said(turn, "customers.expired").withQuestion(code(turn, "customers.newCode"));
    }

    Outcome guest(TurnContext turn) {
        return said(turn, "customers.guest");
    }

    Outcome verified(TurnContext turn) {
        return contacts.find(turn.contactId())
                .map(Contact::name)
                .filter(name -> !name.isBlank())
                .map(name -> said(turn, "customers.verified.named", Map.of("name", name)))
                .orElseGet(() -> said(turn, "customers.verified"));
    }

    /** Too often; a person may help. */
    Outcome stopped(TurnContext turn) {
        Question person = new Question(
                "handoff.offer",
                wording.say(turn.language(), "customers.person"),
                List.of(wording.say(turn.language(), "customers.yes"), wording.say(turn.language(), "customers.no")),
                Question.NEEDED);
        return said(turn, "customers.stopped").withQuestion(person);
    }

    /** The reply that has a new code sent. */
    String again(TurnContext turn) {
        return wording.say(turn.language(), "customers.again");
    }

    private Question code(TurnContext turn, String text) {
        return new Question(
                IdentityCheck.CODE, wording.say(turn.language(), text), List.of(again(turn)), Question.NEEDED);
    }

    private Outcome said(TurnContext turn, String key) {
        return said(turn, key, Map.of());
    }

    private Outcome said(TurnContext turn, String key, Map<String, String> facts) {
        String text = wording.say(turn.language(), key, facts);
        return Outcome.of(
                Coverage.SETTLED, List.of(new Statement(text, List.of(new Evidence.OfDialogue("verification", text)))));
    }
}
