package dev.parley.conversation.turn;

import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import java.util.List;
import org.springframework.stereotype.Component;

/** Decides what a reply is going to be; the order of its cases is the order of trust: records, documents, honesty. */
@Component
class Policy {

    /** From this confidence on, small talk is taken for what it is and not for a question nobody can answer. */
    private static final double SURE_OF_COURTESY = 0.8;

    Decision decide(
            TurnContext turn, List<Performed> performed, List<Enquiry> enquiries, List<Contributed> contributed) {
        List<Performed> substance =
                performed.stream().filter(done -> !done.isCourtesy()).toList();
        if (substance.stream().anyMatch(Performed::settles) && enquiries.isEmpty()) {
            return new Decision.Act(substance);
        }
        if (enquiries.stream().anyMatch(Policy::backed) || substance.stream().anyMatch(Performed::settles)) {
            return new Decision.Answer(substance, enquiries);
        }
        boolean isCourtesy = substance.size() < performed.size() && sure(turn);
        if (!isCourtesy && enquiries.stream().anyMatch(Enquiry::outright)) {
            return new Decision.Refuse(substance, enquiries);
        }
        if (!performed.isEmpty()) {
            return new Decision.Act(performed);
        }
        return contributed.stream().anyMatch(Contributed::noted) ? new Decision.Acknowledge() : new Decision.Clarify();
    }

    private static boolean sure(TurnContext turn) {
        return turn.understanding()
                .intent()
                .filter(best -> best.confidence() >= SURE_OF_COURTESY)
                .isPresent();
    }

    static boolean backed(Enquiry enquiry) {
        Band band = enquiry.retrieval().band();
        return band == Band.ANSWER || band == Band.FLAGGED && enquiry.outright();
    }
}
