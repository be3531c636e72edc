package dev.parley.customers.privacy;

import dev.parley.conversation.skill.Evidence;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.customers.WordPatterns;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Tells customers what is stored of them, sends them a copy and deletes it: for whom is known to be the customer
 * everything, for a guest the conversation and what was told in it. Nothing is deleted without a yes.
 */
@Component
@Order(15)
class PrivacySkill implements Skill {

    static final String CONFIRM = "privacy.confirm";

    private static final String NAME = "privacy";
    private static final String ABOUT_ME = "PRIVACY_ABOUT_ME";
    private static final String POLICY = "PRIVACY_POLICY";
    private static final String COPY = "PRIVACY_COPY";
    private static final String ERASE = "PRIVACY_ERASE";
    private static final String ERASE_HERE = "PRIVACY_ERASE_CONVERSATION";
    private static final String ERASE_CONFIRMED = "PRIVACY_ERASE_CONFIRMED";
    private static final String KEEP = "PRIVACY_KEEP";
    private static final String WANTS_ERASURE = "erase";

    private final OwnData data;
    private final IdentityCheck check;
    private final Wording wording;
    private final Pattern about;
    private final Pattern copy;
    private final Pattern erase;
    private final Pattern here;
    private final Pattern passOn;

    PrivacySkill(OwnData data, IdentityCheck check, Wording wording, WordPatterns words) {
        this.data = data;
        this.check = check;
        this.wording = wording;
        this.about = words.anyOf("customers.aboutWords");
        this.copy = words.anyOf("customers.copyWords");
        this.erase = words.anyOf("customers.eraseWords");
        this.here = words.anyOf("customers.hereWords");
        this.passOn = words.anyOf("customers.passOnWords");
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(
                spec(ABOUT_ME, "Tells what is stored of the customer", Effect.READ, "what do you know about me?"),
                spec(POLICY, "Answers what is done with data, from the documents", Effect.READ, "don't sell my data"),
                spec(COPY, "Sends the customer a copy of their data", Effect.WRITE, "quiero una copia de mis datos"),
                spec(ERASE, "Asks whether everything of the customer shall be deleted", Effect.READ, "delete my data"),
                spec(ERASE_HERE, "Asks whether the conversation shall be deleted", Effect.READ, "only this chat"),
                spec(ERASE_CONFIRMED, "Deletes what was asked about", Effect.WRITE, "yes, delete it"),
                spec(KEEP, "Deletes nothing", Effect.READ, "no, keep it"));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return heard(turn)
                .map(name -> Heard.inAll(new Command(
                                name,
                                Map.of(),
                                name.equals(ERASE_CONFIRMED) || name.equals(COPY) ? Effect.WRITE : Effect.READ))
                        .because(turn.understanding(), Intents.PRIVACY, Intents.AFFIRM))
                .stream()
                .toList();
    }

    private Optional<String> heard(TurnContext turn) {
        if (turn.isPending(CONFIRM) && turn.understanding().isAbout(Intents.AFFIRM)) {
            return Optional.of(ERASE_CONFIRMED);
        }
        if (turn.isPending(CONFIRM) && turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)) {
            return Optional.of(KEEP);
        }
        boolean asked = turn.isPending(IdentityCheck.ADDRESS)
                && turn.state().memory(NAME).containsKey(WANTS_ERASURE);
        if (asked && here.matcher(turn.text()).find()) {
            return Optional.of(ERASE_HERE);
        }
        if (!turn.understanding().isAbout(Intents.PRIVACY)) {
            return Optional.empty();
        }
        if (erase.matcher(turn.text()).find()) {
            return Optional.of(ERASE);
        }
        if (copy.matcher(turn.text()).find()) {
            return Optional.of(COPY);
        }
        if (passOn.matcher(turn.text()).find()) {
            return Optional.of(POLICY);
        }
        return about.matcher(turn.text()).find() ? Optional.of(ABOUT_ME) : Optional.empty();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case ABOUT_ME -> turn.verified() ? tell(turn) : check.ask(turn);
            case POLICY -> Outcome.of(Coverage.UNKNOWN, List.of());
            case COPY -> turn.verified() ? copy(turn) : check.ask(turn);
            case ERASE -> turn.verified() ? confirm(turn, "customers.erase.confirm") : proveFirst(turn);
            case ERASE_HERE -> confirm(turn, "customers.erase.confirmHere");
            case ERASE_CONFIRMED -> said(turn, "customers.erase.done").withEffect(() -> data.erase(turn));
            case KEEP -> said(turn, "customers.erase.kept").withMemory(Map.of());
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    private Outcome tell(TurnContext turn) {
        String known = data.told(turn);
        return known.isEmpty()
                ? said(turn, "customers.about.nothing")
                : said(turn, "customers.about", Map.of("data", known));
    }

    private Outcome copy(TurnContext turn) {
        return data.address(turn).isEmpty()
                ? tell(turn)
                : said(turn, "customers.copy.sent").withEffect(() -> data.sendCopy(turn));
    }

    /** Who is no customer may still have the conversation deleted. */
    private Outcome proveFirst(TurnContext turn) {
        Outcome asked = check.ask(turn);
        Question question = asked.question();
        if (question == null || !question.key().equals(IdentityCheck.ADDRESS)) {
            return asked;
        }
        Question both = new Question(
                question.key(),
                question.text(),
                List.of(wording.say(turn.language(), "customers.erase.onlyHere")),
                question.urgency());
        return asked.withQuestion(both).withMemory(Map.of(WANTS_ERASURE, true));
    }

    private Outcome confirm(TurnContext turn, String question) {
        return Outcome.of(Coverage.SETTLED, List.of())
                .withQuestion(new Question(
                        CONFIRM,
                        wording.say(turn.language(), question),
                        List.of(
                                wording.say(turn.language(), "customers.erase.yes"),
                                wording.say(turn.language(), "customers.erase.no")),
                        Question.NEEDED));
    }

    private Outcome said(TurnContext turn, String key) {
        return said(turn, key, Map.of());
    }

    private Outcome said(TurnContext turn, String key, Map<String, String> facts) {
        String text = wording.say(turn.language(), key, facts);
        return Outcome.of(
                Coverage.SETTLED, List.of(new Statement(text, List.of(new Evidence.OfDialogue("customer", text)))));
    }

    private static CommandSpec spec(String name, String description, Effect effect, String example) {
        return new CommandSpec(name, description, Map.of(), effect, List.of(example));
    }
}
