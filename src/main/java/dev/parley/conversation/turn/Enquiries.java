package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.Facets;
import dev.parley.conversation.dialogue.FollowUps;
import dev.parley.conversation.dialogue.Questions;
import dev.parley.conversation.dialogue.Rephrasing;
import dev.parley.conversation.skill.Outcome;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.nlu.EntityNames;
import dev.parley.nlu.Intents;
import dev.parley.shared.Language;
import dev.parley.tenancy.BranchNames;
import dev.parley.tenancy.TenantSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Puts what the customer asked to the knowledge base, one enquiry for each thing asked. */
@Component
class Enquiries {

    /** Passages looked at for an answer. */
    private static final int PASSAGES = 5;

    /** Fewer words tell little of their language. */
    private static final int FEW_WORDS = 5;

    private static final int LAST_LATIN = 0x24F;

    /** Intents that may be polite wrapping around a question. */
    private static final Set<String> WRAPPING = Set.of(Intents.GREETING, Intents.THANKS, Intents.GOODBYE);

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
    private final Rephrasing rephrasing;

    Enquiries(Knowledge knowledge, Questions questions, FollowUps followUps, Facets facets, Rephrasing rephrasing) {
        this.knowledge = knowledge;
        this.questions = questions;
        this.followUps = followUps;
        this.facets = facets;
        this.rephrasing = rephrasing;
    }

    /** Empty when nothing is asked of the knowledge base, or records have settled it. */
    List<Enquiry> enquire(TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        if (performed.stream().anyMatch(Performed::settles)) {
            return beside(turn, performed);
        }
        if (isCourtesy(turn) || questions.hesitates(turn.understanding())) {
            return List.of();
        }
        Optional<Asked> asked = asked(turn, performed, contributed);
        return asked.isPresent() ? enquire(turn, asked.get()) : List.of();
    }

    /** What else is asked, in the parts of a message from which nothing was settled. */
    private List<Enquiry> beside(TurnContext turn, List<Performed> performed) {
        List<String> parts = facets.split(turn.text());
        boolean isWhole = performed.stream().anyMatch(done -> done.start() < 0);
        if (parts.size() < 2 || isWhole) {
            return List.of();
        }
        List<Enquiry> beside = new ArrayList<>();
        int from = 0;
        for (String part : parts) {
            int start = Math.max(from, turn.text().indexOf(part, from));
            int end = start + part.length();
            boolean isSettled = performed.stream().anyMatch(done -> done.start() >= start && done.start() < end);
            if (!isSettled && questions.hasSubject(part) && questions.asks(part, turn.understanding())) {
                beside.add(enquire(turn, part, Asked.OUTRIGHT));
            }
            from = end;
        }
        return List.copyOf(beside);
    }

    private Optional<Asked> asked(TurnContext turn, List<Performed> performed, List<Contributed> contributed) {
        if (performed.stream().anyMatch(Enquiries::unknown)) {
            return Optional.of(Asked.OUTRIGHT);
        }
        boolean noted = contributed.stream().anyMatch(Contributed::noted);
        if (noted
                && turn.understanding().isAbout(Intents.BUY, Intents.EXCHANGE)
                && !questions.isMarked(turn.understanding())) {
            return Optional.empty();
        }
        if (questions.isQuestion(turn.understanding())) {
            return Optional.of(
                    noted && !questions.opensAQuestion(turn.understanding()) ? Asked.PERHAPS : Asked.OUTRIGHT);
        }
        if (onlyTells(turn) || noted && questions.isStatement(turn.understanding())) {
            return Optional.empty();
        }
        // A phrase with a subject ("window tint price") is a question in chat.
        if (questions.hasSubject(turn.understanding()) && performed.stream().allMatch(Performed::isCourtesy)) {
            boolean tells = noted || questions.isStatement(turn.understanding());
            return Optional.of(tells ? Asked.PERHAPS : Asked.OUTRIGHT);
        }
        return isTopic(turn) ? Optional.of(Asked.BY_THE_WAY) : Optional.empty();
    }

    private List<Enquiry> enquire(TurnContext turn, Asked asked) {
        String whole = turn.text().strip();
        List<String> parts = facets.split(whole);
        if (parts.size() == 1) {
            return List.of(enquire(turn, whole, asked));
        }
        List<Enquiry> enquiries =
                parts.stream().map(part -> enquire(turn, part, asked)).toList();
        return enquiries.stream().allMatch(Policy::backed) ? enquiries : wholeOr(enquiries, turn, whole, asked);
    }

    /** What cannot be answered thing by thing may still be as a whole. */
    private List<Enquiry> wholeOr(List<Enquiry> parts, TurnContext turn, String text, Asked asked) {
        Enquiry whole = enquire(turn, text, asked);
        return Policy.backed(whole) ? List.of(whole) : parts;
    }

    /** As it was said, and where that finds no sure answer, as it may have been meant. */
    private Enquiry enquire(TurnContext turn, String question, Asked asked) {
        Enquiry said = asSaid(turn, question, asked);
        if (said.retrieval().band() == Band.ANSWER) {
            return said;
        }
        return rephrasing
                .plain(question, turn.tenant().profile(), turn.understanding().language())
                .stream()
                .map(plain -> new Enquiry(
                        plain.question(),
                        facets.count(question),
                        asked,
                        retrieve(turn, plain.question(), plain.language())))
                .filter(Policy::backed)
                .filter(plain ->
                        Pins.hold(question, plain.retrieval().passages().getFirst()))
                .findFirst()
                .orElse(said);
    }

    private Enquiry asSaid(TurnContext turn, String question, Asked asked) {
        String joined = followUps.whole(question, turn.state());
        if (joined.equals(question)) {
            return new Enquiry(question, facets.count(question), asked, inEitherLanguage(turn, question));
        }
        Retrieval together =
                NewWords.first(retrieve(turn, joined), SentenceRelevance.stems(followUps.anew(question, turn.state())));
        if (followUps.isElliptic(question)) {
            return new Enquiry(joined, facets.count(question), asked, together);
        }
        Retrieval alone = retrieve(turn, question);
        // What the question before found is no answer to this one when this one by itself comes nowhere near it.
        boolean onlyBefore = together.passages().isEmpty()
                || alone.passages().stream()
                        .noneMatch(passage -> passage.id()
                                .equals(together.passages().getFirst().id()));
        return alone.confidence() >= together.confidence() || onlyBefore
                ? new Enquiry(question, facets.count(question), asked, alone)
                : new Enquiry(joined, facets.count(question), asked, together);
    }

    /** A few words full of slips may be taken for another language than the business speaks. */
    private Retrieval inEitherLanguage(TurnContext turn, String question) {
        Retrieval found = retrieve(turn, question);
        Language ours = turn.tenant().language();
        boolean isSure = found.band() != Band.REFUSED
                || ours == turn.understanding().language()
                || question.split("\\s+").length > FEW_WORDS
                || question.codePoints().anyMatch(letter -> letter > LAST_LATIN);
        if (isSure) {
            return found;
        }
        Retrieval inOurs = retrieve(turn, question, ours);
        return inOurs.band() == Band.ANSWER ? inOurs : found;
    }

    private Retrieval retrieve(TurnContext turn, String question) {
        return retrieve(turn, question, turn.understanding().language());
    }

    private Retrieval retrieve(TurnContext turn, String question, Language language) {
        Retrieval found = retrieve(question, language, PASSAGES);
        TenantSettings settings = turn.tenant().settings();
        Predicate<String> ofItsBranch =
                BranchNames.knowledgeOf(settings.branches(), BranchNames.named(settings.branches(), question));
        Predicate<Passage> usable = passage -> ofItsBranch.test(passage.namespace());
        return found.passages().stream().allMatch(usable)
                ? found
                : retrieve(question, language, 4 * PASSAGES).only(usable, settings, PASSAGES);
    }

    private Retrieval retrieve(String question, Language language, int limit) {
        return knowledge.retrieve(new KnowledgeQuery(question, language, Set.of(), limit));
    }

    private static boolean isTopic(TurnContext turn) {
        boolean declinesTradeIn = turn.understanding().isAbout(Intents.EXCHANGE)
                && turn.understanding()
                        .entity(EntityNames.HAS_TRADE_IN)
                        .filter(entity -> Boolean.FALSE.equals(entity.value()))
                        .isPresent();
        return !declinesTradeIn && turn.understanding().isAbout(TOPICS.toArray(String[]::new));
    }

    private boolean isCourtesy(TurnContext turn) {
        boolean asksOn = turn.understanding().isAbout(Intents.AFFIRM, Intents.DENY)
                && questions.isQuestion(turn.understanding())
                && questions.hasSubject(turn.understanding());
        return !asksOn && turn.understanding().isAbout(COURTESIES.toArray(String[]::new))
                || turn.understanding().isAbout(WRAPPING.toArray(String[]::new))
                        && !questions.asksAbout(turn.understanding());
    }

    /** Facts and no intent: an answer, or something to note. */
    private static boolean onlyTells(TurnContext turn) {
        return turn.understanding().intent().isEmpty()
                && !turn.understanding().entities().isEmpty();
    }

    private static boolean unknown(Performed performed) {
        return performed.outcome().coverage() == Outcome.Coverage.UNKNOWN;
    }
}
