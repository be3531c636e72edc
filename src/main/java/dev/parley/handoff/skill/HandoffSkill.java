package dev.parley.handoff.skill;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Outcome.Coverage;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.Statement;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.handoff.Handoff;
import dev.parley.handoff.Handoff.Reason;
import dev.parley.handoff.Handoffs;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.Wording;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts a conversation into the queue for a person: when one is asked for, or when an offer is taken up. */
@Component
@Order(20)
class HandoffSkill implements Skill {

    static final String OFFER = "handoff.offer";

    private static final String NAME = "handoff";
    private static final String HANDOFF = "HANDOFF";
    private static final String OFFER_PERSON = "HANDOFF_OFFER";
    private static final String ASK = "HANDOFF_ASK";
    private static final String DECLINE = "HANDOFF_DECLINE";
    private static final String REASON = "reason";
    private static final String REFERENCE = "reference";
    private static final String COMPLAINED = "complained";

    private final Handoffs handoffs;
    private final PersonWanted personWanted;
    private final QueueWords words;
    private final Wording wording;

    HandoffSkill(Handoffs handoffs, PersonWanted personWanted, QueueWords words, Wording wording) {
        this.handoffs = handoffs;
        this.personWanted = personWanted;
        this.words = words;
        this.wording = wording;
    }

    /** The part of a reply that says where the conversation stands. */
    public record HandoffBlock(Handoff.State state, UUID reference) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(
                new CommandSpec(
                        HANDOFF,
                        "Puts the conversation into the queue for a human agent",
                        Map.of(REASON, "text"),
                        Effect.WRITE,
                        List.of(
                                "can I talk to a person?",
                                "quiero hablar con alguien",
                                "kisi insaan se baat karni hai")),
                new CommandSpec(
                        OFFER_PERSON,
                        "Offers a human agent to somebody who complains",
                        Map.of(),
                        Effect.READ,
                        List.of("this is the third time nobody calls me back")),
                new CommandSpec(
                        ASK,
                        "Asks whether a human agent is wanted",
                        Map.of(),
                        Effect.READ,
                        List.of("who is your manager", "is somebody there?")),
                new CommandSpec(
                        DECLINE,
                        "Does without a human agent",
                        Map.of(),
                        Effect.READ,
                        List.of("no thanks", "no hace falta")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        if (personWanted.in(turn.text())) {
            return List.of(Heard.inAll(handoff(Reason.REQUESTED)));
        }
        return wanted(turn)
                .map(Heard::inAll)
                .map(heard -> heard.because(turn.understanding(), Intents.ESCALATION, Intents.AFFIRM))
                .stream()
                .toList();
    }

    private static Optional<Command> wanted(TurnContext turn) {
        if (turn.understanding().isAbout(Intents.ESCALATION) && !onlyLeavesANumber(turn)) {
            boolean plain = isSure(turn) || turn.isPending(OFFER);
            return Optional.of(plain ? handoff(Reason.REQUESTED) : new Command(ASK, Map.of(), Effect.READ));
        }
        if (turn.isPending(OFFER) && turn.understanding().isAbout(Intents.AFFIRM)) {
            boolean complained = turn.state().memory(NAME).containsKey(COMPLAINED);
            return Optional.of(handoff(complained ? Reason.COMPLAINT : Reason.UNANSWERED));
        }
        if (turn.isPending(OFFER)
                && turn.understanding().entities().isEmpty()
                && turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)) {
            return Optional.of(new Command(DECLINE, Map.of(), Effect.READ));
        }
        return turn.understanding().isAbout(Intents.COMPLAINT)
                ? Optional.of(new Command(OFFER_PERSON, Map.of(), Effect.READ))
                : Optional.empty();
    }

    private static boolean isSure(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.confidence() >= Heard.SURE)
                .isPresent();
    }

    /** "Call me on 555 0128" says how one is reached. */
    private static boolean onlyLeavesANumber(TurnContext turn) {
        return turn.understanding().entity(EntityNames.PHONE).isPresent()
                && turn.understanding()
                        .intent()
                        .filter(best -> best.confidence() < Heard.SURE)
                        .isPresent();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case HANDOFF -> queue(turn, reason(command));
            case OFFER_PERSON -> offer(turn);
            case ASK -> asked(turn);
            case DECLINE ->
                Outcome.of(
                        Coverage.SETTLED, List.of(Statement.plain(wording.say(turn.language(), "handoff.declined"))));
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        boolean isNew = outcomes.stream().anyMatch(outcome -> outcome.blocks().containsKey(NAME));
        if (isNew || !turn.state().memory(NAME).containsKey(REFERENCE)) {
            return Contribution.NOTHING;
        }
        return open(turn)
                .map(handoff -> Contribution.NOTHING.withBlock(NAME, block(handoff)))
                .orElse(Contribution.NOTHING);
    }

    private Outcome queue(TurnContext turn, Reason reason) {
        Optional<Handoff> waiting = open(turn);
        if (waiting.isPresent()) {
            return Outcome.of(Coverage.SETTLED, List.of(words.waiting(turn, waiting.get())))
                    .withBlock(NAME, block(waiting.get()));
        }
        Handoff handoff = handoffs.prepare(turn.conversationId(), turn.contactId(), reason, summary(turn));
        return Outcome.of(Coverage.SETTLED, words.queued(turn, handoff))
                .withBlock(NAME, block(handoff))
                .withMemory(Map.of(REFERENCE, handoff.id().toString()))
                .withEffect(() -> handoffs.queue(handoff));
    }

    private Outcome offer(TurnContext turn) {
        Statement regret = Statement.plain(wording.say(turn.language(), "handoff.regret"));
        Optional<Handoff> waiting = open(turn);
        if (waiting.isPresent()) {
            return Outcome.of(Coverage.SETTLED, List.of(regret, words.waiting(turn, waiting.get())))
                    .withBlock(NAME, block(waiting.get()));
        }
        return Outcome.of(Coverage.PARTIAL, List.of(regret))
                .withQuestion(question(turn))
                .withMemory(Map.of(COMPLAINED, summary(turn)));
    }

    /** Who may want a person is asked just that; the documents may know the name that was asked for. */
    private Outcome asked(TurnContext turn) {
        return open(turn).isPresent()
                ? queue(turn, Reason.REQUESTED)
                : Outcome.of(Coverage.PARTIAL, List.of()).withQuestion(question(turn));
    }

    private Question question(TurnContext turn) {
        return new Question(
                OFFER,
                wording.say(turn.language(), "handoff.offer"),
                List.of(wording.say(turn.language(), "handoff.yes"), wording.say(turn.language(), "handoff.no")),
                Question.NEEDED);
    }

    /** What the customer complained about, or else what was said when the person was wanted. */
    private static String summary(TurnContext turn) {
        Object complaint = turn.state().memory(NAME).get(COMPLAINED);
        if (complaint != null && turn.isPending(OFFER)) {
            return complaint.toString();
        }
        boolean isAnswer = turn.isPending(OFFER) && turn.state().topic() != null;
        String text = isAnswer ? String.valueOf(turn.state().topic()) : turn.text();
        return text.length() > 500 ? text.substring(0, 500) : text;
    }

    private Optional<Handoff> open(TurnContext turn) {
        return handoffs.findOpen(turn.conversationId());
    }

    @Override
    public Optional<String> describe(Command command, TurnContext turn) {
        return command.name().equals(HANDOFF)
                ? Optional.of(wording.say(turn.language(), "handoff.described"))
                : Optional.empty();
    }

    /** Whoever gives none of the reasons there are simply asked for a person. */
    private static Reason reason(Command command) {
        String given = String.valueOf(command.arguments().get(REASON));
        return Arrays.stream(Reason.values())
                .filter(reason -> reason.wire().equals(given))
                .findFirst()
                .orElse(Reason.REQUESTED);
    }

    private static Command handoff(Reason reason) {
        return new Command(HANDOFF, Map.of(REASON, reason.wire()), Effect.WRITE);
    }

    private static HandoffBlock block(Handoff handoff) {
        return new HandoffBlock(handoff.state(), handoff.id());
    }
}
