package dev.parley.customers.verify;

import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.customers.WordPatterns;
import dev.parley.nlu.Command;
import dev.parley.nlu.Effect;
import dev.parley.nlu.Intents;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** Hears what is answered to the question for an address or a code. */
@Component
class VerifyHearing {

    private final VerifyReplies replies;
    private final Pattern again;

    VerifyHearing(VerifyReplies replies, WordPatterns words) {
        this.replies = replies;
        this.again = words.anyOf("customers.againWords");
    }

    Optional<Command> heard(TurnContext turn) {
        boolean code = turn.isPending(IdentityCheck.CODE);
        if (!code && !turn.isPending(IdentityCheck.ADDRESS)) {
            return Optional.empty();
        }
        return digits(turn)
                .filter(_ -> code)
                .or(() -> Address.in(turn).map(VerifyHearing::address))
                .or(() -> code && isAgain(turn) ? Optional.of(newCode()) : Optional.empty())
                .or(() -> turn.understanding().isAbout(Intents.DENY, Intents.CANCEL)
                        ? Optional.of(new Command(VerifySkill.STAY_GUEST, Map.of(), Effect.READ))
                        : Optional.empty());
    }

    /** A number with an "@" belongs to an address. */
    private static Optional<Command> digits(TurnContext turn) {
        String said = turn.inbound().text();
        return Digits.in(said)
                .filter(_ -> said.indexOf('@') < 0)
                .map(digits -> new Command(VerifySkill.GIVE_CODE, Map.of(VerifySkill.DIGITS, digits), Effect.WRITE));
    }

    private static Command address(Address address) {
        return new Command(VerifySkill.NAME_ADDRESS, VerifySkill.arguments(address), Effect.WRITE);
    }

    private static Command newCode() {
        return new Command(VerifySkill.NEW_CODE, Map.of(), Effect.WRITE);
    }

    private boolean isAgain(TurnContext turn) {
        String said = turn.inbound().text().strip();
        return turn.understanding().isAbout(Intents.AFFIRM)
                || replies.again(turn).equalsIgnoreCase(said)
                || again.matcher(said).find();
    }
}
