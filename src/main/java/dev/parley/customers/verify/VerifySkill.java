package dev.parley.customers.verify;

import dev.parley.conversation.skill.Contribution;
import dev.parley.conversation.skill.Heard;
import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Skill;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Command;
import dev.parley.nlu.CommandSpec;
import dev.parley.nlu.Effect;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Asks for an address, sends a code to the one that is known, and takes the code. */
@Component
@Order(1)
class VerifySkill implements Skill, IdentityCheck {

    private static final String NAME = "customer";
    static final String NAME_ADDRESS = "CUSTOMER_ADDRESS";
    static final String GIVE_CODE = "CUSTOMER_CODE";
    static final String NEW_CODE = "CUSTOMER_NEW_CODE";
    static final String STAY_GUEST = "CUSTOMER_STAY_GUEST";
    static final String DIGITS = "code";
    private static final String WISH = "wish";
    private static final String EMAIL = "email";
    private static final String PHONE = "phone";
    private static final int LONGEST_WISH = 500;

    private final Codes codes;
    private final VerifyHearing hearing;
    private final VerifyReplies replies;

    VerifySkill(Codes codes, VerifyHearing hearing, VerifyReplies replies) {
        this.codes = codes;
        this.hearing = hearing;
        this.replies = replies;
    }

    /** What the customer wanted when they were asked who they are. */
    private static final class Wish {

        private @Nullable String text;
        private @Nullable Address address;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public List<CommandSpec> grammar() {
        return List.of(
                new CommandSpec(
                        NAME_ADDRESS,
                        "Names the e-mail address or phone number one is known by, and has a code sent to it",
                        Map.of(EMAIL, "text", PHONE, "text"),
                        Effect.WRITE,
                        List.of("ana@mail.example")),
                new CommandSpec(
                        GIVE_CODE, "Proves who one is", Map.of(DIGITS, "text"), Effect.WRITE, List.of("482 913")),
                new CommandSpec(NEW_CODE, "Has a new code sent", Map.of(), Effect.WRITE, List.of("send me a new code")),
                new CommandSpec(
                        STAY_GUEST, "Goes on without proof", Map.of(), Effect.READ, List.of("never mind", "no")));
    }

    @Override
    public List<Heard> recognise(TurnContext turn) {
        return hearing.heard(turn).map(Heard::inAll).stream().toList();
    }

    @Override
    public Outcome perform(Command command, TurnContext turn) {
        return switch (command.name()) {
            case NAME_ADDRESS -> send(turn, Address.in(turn).orElseThrow());
            case NEW_CODE -> again(turn);
            case GIVE_CODE -> judged(turn, String.valueOf(command.arguments().get(DIGITS)));
            case STAY_GUEST -> replies.guest(turn).withMemory(Map.of());
            default -> throw new IllegalArgumentException(NAME + " does not know " + command.name());
        };
    }

    @Override
    public Outcome ask(TurnContext turn) {
        Wish wish = turn.workspace().item(Wish.class, Wish::new);
        wish.text = turn.text().substring(0, Math.min(LONGEST_WISH, turn.text().length()));
        Optional<Address> address = Address.in(turn);
        if (address.isPresent() || codes.exhausted(turn.conversationId())) {
            return send(turn, address.orElse(null));
        }
        return replies.asked(turn);
    }

    @Override
    public Optional<Proof> proof(TurnContext turn) {
        return Digits.in(turn.inbound().text())
                .map(digits -> codes.judge(turn.conversationId(), digits))
                .filter(Verdict.Right.class::isInstance)
                .map(right -> new Proof(
                        Objects.requireNonNull(((Verdict.Right) right).code().contactId()), wish(turn)));
    }

    /** Keeps the wish, and the address for a new code, until the customer is known. */
    @Override
    public Contribution contribute(TurnContext turn, List<Outcome> outcomes) {
        Wish wish = turn.workspace().item(Wish.class, Wish::new);
        if (wish.text == null && wish.address == null) {
            return Contribution.NOTHING;
        }
        Map<String, Object> memory = new HashMap<>(turn.state().memory(NAME));
        if (wish.text != null) {
            memory.put(WISH, wish.text);
        }
        if (wish.address != null) {
            memory.putAll(arguments(wish.address));
        }
        return Contribution.NOTHING.withMemory(memory);
    }

    private Outcome send(TurnContext turn, @Nullable Address address) {
        if (address == null || codes.exhausted(turn.conversationId())) {
            return replies.stopped(turn);
        }
        turn.workspace().item(Wish.class, Wish::new).address = address;
        return replies.sent(turn).withEffect(() -> codes.send(turn.conversationId(), address));
    }

    private Outcome again(TurnContext turn) {
        Map<String, Object> memory = turn.state().memory(NAME);
        String email = (String) memory.get(EMAIL);
        String phone = (String) memory.get(PHONE);
        return email == null && phone == null ? ask(turn) : send(turn, new Address(email, phone, turn.language()));
    }

    private Outcome judged(TurnContext turn, String digits) {
        return switch (codes.judge(turn.conversationId(), digits)) {
            case Verdict.Right(Code code) ->
                replies.verified(turn).withMemory(Map.of()).withEffect(() -> codes.use(code));
            case Verdict.Wrong(Code code, int left)
            when left > 0 -> replies.wrong(turn, left).withEffect(() -> codes.countWrong(code));
            case Verdict.Wrong(Code code, int none) -> replies.stopped(turn).withEffect(() -> codes.countWrong(code));
            case Verdict.Stopped stopped -> replies.stopped(turn);
            case Verdict.Expired expired -> replies.expired(turn);
        };
    }

    private static @Nullable String wish(TurnContext turn) {
        return (String) turn.state().memory(NAME).get(WISH);
    }

    static Map<String, Object> arguments(Address address) {
        Map<String, Object> arguments = new HashMap<>();
        if (address.email() != null) {
            arguments.put(EMAIL, address.email());
        }
        if (address.phone() != null) {
            arguments.put(PHONE, address.phone());
        }
        return arguments;
    }
}
