package dev.parley.conversation.turn;

import dev.parley.conversation.askback.Choices;
import dev.parley.conversation.dialogue.BareFacts;
import dev.parley.conversation.dialogue.CautiousReading;
import dev.parley.conversation.dialogue.DirectAddress;
import dev.parley.conversation.dialogue.SteadyLanguage;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.conversation.session.Session;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.conversation.skill.Workspace;
import dev.parley.nlu.Nlu;
import dev.parley.nlu.Understanding;
import dev.parley.nlu.Utterance;
import java.time.Instant;
import org.springframework.stereotype.Component;

/** Reads a message in the light of the conversation it belongs to. */
@Component
class Comprehension {

    private final TurnContexts contexts;
    private final Nlu nlu;
    private final CautiousReading cautiousReading;
    private final BareFacts bareFacts;
    private final DirectAddress directAddress;
    private final SteadyLanguage steadyLanguage;
    private final Proofs proofs;
    private final Choices choices;

    Comprehension(
            TurnContexts contexts,
            Nlu nlu,
            CautiousReading cautiousReading,
            BareFacts bareFacts,
            DirectAddress directAddress,
            SteadyLanguage steadyLanguage,
            Proofs proofs,
            Choices choices) {
        this.contexts = contexts;
        this.nlu = nlu;
        this.cautiousReading = cautiousReading;
        this.bareFacts = bareFacts;
        this.directAddress = directAddress;
        this.steadyLanguage = steadyLanguage;
        this.proofs = proofs;
        this.choices = choices;
    }

    /** Begins what can be read of a message before it is known to which conversation it belongs. */
    void expect(InboundMessage inbound) {
        nlu.expect(inbound.text());
    }

    /**
     * The message, or the earlier one that it answers for: a code proves who asked, a choice says what was meant.
     *
     * @param workspace of the turn, in which something may have been begun
     */
    TurnContext read(InboundMessage inbound, Session session, Workspace workspace) {
        Understanding meaning = settled(contexts.utterance(inbound, session), session);
        TurnContext said = chosen(contexts.turn(inbound, session, meaning, workspace), session);
        return proofs.settle(said, wish -> meaning(contexts.earlier(wish, null, session)));
    }

    /** The same as it would have been read at an earlier moment; proves nothing to anybody. */
    TurnContext readAsOf(InboundMessage inbound, Session session, Instant at) {
        Understanding meaning = settled(contexts.utterance(inbound, session, at), session);
        return chosen(contexts.turn(inbound, session, meaning, new Workspace(), at), session);
    }

    /** A message that says which of two readings was meant stands for the message that had them. */
    private TurnContext chosen(TurnContext turn, Session session) {
        return choices.settle(turn, (text, pending) -> meaning(contexts.earlier(text, pending, session)));
    }

    private Understanding settled(Utterance utterance, Session session) {
        return steadyLanguage.settle(
                meaning(utterance), session.state().language(), session.state().pending());
    }

    private Understanding meaning(Utterance utterance) {
        return directAddress.settle(bareFacts.settle(cautiousReading.settle(nlu.understand(utterance))));
    }
}
