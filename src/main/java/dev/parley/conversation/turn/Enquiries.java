package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Facets;
import dev.parley.conversation.dialogue.FollowUps;
import dev.parley.conversation.dialogue.Questions;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Retrieval;
import dev.parley.nlu.Intents;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts what the customer asked to the knowledge base, one enquiry for each thing asked. */
@Component
class Enquiries {

    /** Passages looked at for an answer. */
    private static final int PASSAGES = 5;

    /** Fewer words than this may be anything. */
    private static final int BARE_TOPIC = 3;

    /** Intents whose topic is worth a look even when nothing is asked outright. */
    private static final Set<String> TOPICS = Set.of(
            Intents.FINANCE,
            Intents.EXCHANGE,
            Intents.INSURANCE,
            Intents.SERVICE,
            Intents.INFO,
            Intents.TEST_DRIVE,
            Intents.PRIVACY,
            Intents.DELIVERY_UPDATE);

    /** Intents that are no question to the knowledge base, however they are worded. */
    private static final Set<String> COURTESIES = Set.of(
            Intents.GREETING,
            Intents.THANKS,
            Intents.GOODBYE,
            Intents.AFFIRM,
            Intents.DENY,
            Intents.CANCEL,
            Intents.ABUSE,
            Intents.LANGUAGE_SWITCH,
            Intents.OPT_OUT,
            Intents.ESCALATION);

    private final Knowledge knowledge;
    private final Questions questions;
    private final FollowUps followUps;
    private final Facets facets;

    Enquiries(Knowledge knowledge, Questions questions, FollowUps followUps, Facets facets) {
        this.knowledge = knowledge;
        this.questions = questions;
        this.followUps = followUps;
        this.facets = facets;
    }

    /** Empty when nothing is asked of the knowledge base, or records have settled it. */
    List<Enquiry> enquire(TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        boolean asked = isAsked(turn)
                || performed.stream().anyMatch(Enquiries::unknown)
                || isBareTopic(turn, performed, contributed);
        if (performed.stream().anyMatch(Performed::settles) || !asked && !isTopic(turn)) {
            return List.of();
        }
        List<Enquiry> enquiries = new ArrayList<>();
        for (String facet : facets.split(turn.text())) {
            enquiries.add(enquire(turn, facet, asked));
        }
        return enquiries;
    }

    private Enquiry enquire(TurnContext turn, String facet, boolean asked) {
        Retrieval alone = retrieve(turn, facet);
        String whole = followUps.whole(facet, turn.state());
        if (whole.equals(facet)) {
            return new Enquiry(facet, asked, alone);
        }
        Retrieval together = retrieve(turn, whole);
        return alone.confidence() > together.confidence()
                ? new Enquiry(facet, asked, alone)
                : new Enquiry(whole, asked, together);
    }

    private Retrieval retrieve(TurnContext turn, String question) {
        return knowledge.retrieve(
                new KnowledgeQuery(question, turn.understanding().language(), Set.of(), PASSAGES));
    }

    private boolean isAsked(TurnContext turn) {
        return !isCourtesy(turn) && questions.isQuestion(turn.understanding());
    }

    /** "window tint price": in chat a noun phrase that is nothing else is a question. */
    private static boolean isBareTopic(
            TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        return performed.isEmpty()
                && contributed.stream().noneMatch(Contributed::noted)
                && !isCourtesy(turn)
                && turn.text().strip().split("\\s+").length >= BARE_TOPIC;
    }

    private static boolean isTopic(TurnContext turn) {
        return !isCourtesy(turn) && turn.understanding().isAbout(TOPICS.toArray(String[]::new));
    }

    private static boolean isCourtesy(TurnContext turn) {
        return turn.understanding().isAbout(COURTESIES.toArray(String[]::new));
    }

    private static boolean unknown(Performed performed) {
        return performed.outcome().coverage() == Outcome.Coverage.UNKNOWN;
    }
}
