package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Rephrasing;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.Question;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Retrieval;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts topics that skills leave to the documents, such as the policy on prices, to the knowledge base. */
@Component
class Referrals {

    private final DocumentSearch documents;
    private final Rephrasing rephrasing;
    private final AlreadySaid alreadySaid;

    Referrals(DocumentSearch documents, Rephrasing rephrasing, AlreadySaid alreadySaid) {
        this.documents = documents;
        this.rephrasing = rephrasing;
        this.alreadySaid = alreadySaid;
    }

    /** What the documents have on them; what they said just before is left unanswered. */
    List<Enquiry> enquire(TurnContext turn, List<Performed> performed) {
        return referrals(performed)
                .flatMap(referral -> answer(turn, referral.topic()).stream()
                        .filter(enquiry -> referral.otherwise() != null || Policy.backed(enquiry)))
                .toList();
    }

    private Optional<Enquiry> answer(TurnContext turn, String topic) {
        return rephrasing
                .ofTopic(topic, turn.tenant().profile(), turn.understanding().language())
                .stream()
                .map(plain -> new Enquiry(
                        plain.question(), 1, Asked.OUTRIGHT, documents.find(turn, plain.question(), plain.language())))
                .filter(Policy::backed)
                .findFirst()
                .map(enquiry -> wasJustSaid(enquiry, turn) ? unanswered(enquiry) : enquiry);
    }

    private boolean wasJustSaid(Enquiry enquiry, TurnContext turn) {
        return alreadySaid
                .in(turn.state())
                .contains(enquiry.retrieval().passages().getFirst().id());
    }

    /** Saying the same again is no answer; a person may have one. */
    private static Enquiry unanswered(Enquiry enquiry) {
        return new Enquiry(
                enquiry.question(), enquiry.things(), enquiry.asked(), new Retrieval(List.of(), 0, Band.REFUSED));
    }

    /** What is asked where nothing of that was found. */
    static Optional<Question> otherwise(List<Performed> performed) {
        return referrals(performed)
                .map(Outcome.Referral::otherwise)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Stream<Outcome.Referral> referrals(List<Performed> performed) {
        return performed.stream().map(done -> done.outcome().referral()).filter(Objects::nonNull);
    }
}
