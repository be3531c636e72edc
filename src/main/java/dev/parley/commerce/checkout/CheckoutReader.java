package dev.parley.commerce.checkout;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.EntityNames;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a message tells about the buyer: what was asked for, and whatever else is told along with it. */
@Component
class CheckoutReader {

    private static final double UNSURE = 0.45;

    private final CheckoutWords words;

    CheckoutReader(CheckoutWords words) {
        this.words = words;
    }

    /** @param step that is waited at, or null when no checkout is open */
    Told read(TurnContext turn, @Nullable Step step) {
        Telling telling = new Telling(turn, step, words);
        readContact(telling);
        if (step != null) {
            new AddressReading(telling, words).read();
            new NameReading(telling, words).read();
        }
        return telling.told();
    }

    /** What stands beside the wish to check out: "checkout, I am Ana Ruiz, ana@beam.example, Calle Mayor 5, 31001 Pamplona". */
    Told readOpening(TurnContext turn) {
        Telling telling = new Telling(turn, null, words);
        readContact(telling);
        telling.take(EntityNames.COMPANY, Field.COMPANY);
        telling.take(EntityNames.NAME, Field.NAME);
        new AddressReading(telling, words).read();
        return telling.told();
    }

    private void readContact(Telling telling) {
        ContactReading contact = new ContactReading(telling, words);
        contact.email();
        contact.phone();
        new ReferenceReading(telling).read();
    }

    /** Whether a message is an answer to what was asked rather than something of its own. */
    static boolean isAnswer(TurnContext turn, CheckoutWords words) {
        String pending = turn.state().pending();
        boolean ours = pending == null || pending.startsWith("checkout.") || pending.equals(CheckoutReplies.PERSON);
        return ours
                && turn.understanding()
                        .intent()
                        .map(best -> best.confidence() < UNSURE)
                        .orElse(true)
                && !words.asks(turn);
    }
}
