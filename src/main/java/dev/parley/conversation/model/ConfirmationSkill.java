package dev.parley.conversation.model;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.shared.Wording;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts changes that a model proposed to the customer, and remembers them until the answer. */
@Component
@Order(1)
class ConfirmationSkill implements Skill {

    static final String NAME = "proposal";
    static final String QUESTION = "proposal.confirm";
    private static final String ASK = "PROPOSAL_ASK";
    private static final String DROP = "PROPOSAL_DROP";

    private final Wording wording;

    ConfirmationSkill(Wording wording) {
        this.wording = wording;
    }

    /** Asks whether these are wanted, each in the words given. */
    Command ask(List<Command> commands, List<String> words) {
        return new Command(ASK, Map.of("commands", commands, "words", words), Effect.READ);
    }

    Command drop() {
        return new Command(DROP, Map.of(), Effect.READ);
    }

    boolean knows(Command command) {
        return command.name().equals(ASK) || command.name().equals(DROP);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case ASK -> question(command, turn);
            case DROP ->
                Outcome.of(
                                Coverage.SETTLED,
                                List.of(Statement.plain(wording.say(turn.language(), "conversation.proposal.dropped"))))
                        .withMemory(Map.of());
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    /** What was not answered with yes or no is not wanted any more. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        return turn.state().memory(NAME).isEmpty() ? Contribution.NOTHING : Contribution.NOTHING.withMemory(Map.of());
    }

    @SuppressWarnings("unchecked")
    private Outcome question(Command command, TurnContext turn) {
        List<Command> commands =
                (List<Command>) Objects.requireNonNull(command.arguments().get("commands"));
        List<String> words =
                (List<String>) Objects.requireNonNull(command.arguments().get("words"));
        Question question = new Question(
                QUESTION,
                wording.say(turn.language(), "conversation.proposal.confirm", Map.of("what", String.join("; ", words))),
                List.of(
                        wording.say(turn.language(), "conversation.proposal.yes"),
                        wording.say(turn.language(), "conversation.proposal.no")),
                Question.NEEDED);
        return Outcome.of(Coverage.SETTLED, List.of())
                .withQuestion(question)
                .withMemory(new HeldCommands(commands).memory(turn));
    }
}
