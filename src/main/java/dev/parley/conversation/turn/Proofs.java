package dev.parley.conversation.turn;

import dev.parley.conversation.skill.IdentityCheck;
import dev.parley.conversation.skill.IdentityCheck.Proof;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.nlu.Understanding;
import java.util.List;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * Makes a turn that proves who the customer is the turn of that contact, and answers what they wanted before they were
 * asked. A code that proves nothing is at least no budget and no postal code.
 */
@Component
class Proofs {

    private final IdentityCheck check;

    Proofs(IdentityCheck check) {
        this.check = check;
    }

    /** @param reading how a wish is read */
    TurnContext settle(TurnContext turn, Function<String, Understanding> reading) {
        if (!turn.isPending(IdentityCheck.CODE)) {
            return turn;
        }
        return check.proof(turn)
                .map(proof -> proven(turn, proof, reading))
                .orElseGet(() -> turn.without(entity -> entity.text().chars().anyMatch(Character::isDigit)
                        && entity.text().indexOf('@') < 0));
    }

    private static TurnContext proven(TurnContext turn, Proof proof, Function<String, Understanding> reading) {
        Understanding said = turn.understanding();
        Understanding meaning = proof.wish() == null
                ? new Understanding(
                        said.text(),
                        said.language(),
                        said.languageConfidence(),
                        List.of(),
                        List.of(),
                        said.injectionScore())
                : reading.apply(proof.wish());
        return turn.of(proof.contactId(), meaning);
    }
}
