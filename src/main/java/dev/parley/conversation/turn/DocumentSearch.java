package dev.parley.conversation.turn;

import dev.parley.conversation.dialogue.FollowUps;
import dev.parley.conversation.skill.TurnContext;
import dev.parley.knowledge.Band;
import dev.parley.knowledge.Knowledge;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.shared.Language;
import dev.parley.tenancy.Ahead;
import dev.parley.tenancy.BranchNames;
import dev.parley.tenancy.TenantSettings;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** Looks a question up in the documents of the business: by itself, or together with the one that it goes on from. */
@Component
class DocumentSearch {

    /** Passages looked at for an answer. */
    private static final int PASSAGES = 5;

    /** Fewer words tell little of their language. */
    private static final int FEW_WORDS = 5;

    private static final int LAST_LATIN = 0x24F;

    private final Knowledge knowledge;
    private final FollowUps followUps;

    DocumentSearch(Knowledge knowledge, FollowUps followUps) {
        this.knowledge = knowledge;
        this.followUps = followUps;
    }

    /** @param question made whole, where it goes on from the one before */
    record Found(String question, Retrieval retrieval) {}

    /** What has been begun in a turn, by question. */
    private static final class Begun {

        private final Map<String, Ahead<Found>> searches = new HashMap<>();
    }

    /** Begins a search that will likely be asked for. */
    void expect(TurnContext turn, String question) {
        turn.workspace()
                .item(Begun.class, Begun::new)
                .searches
                .computeIfAbsent(question, fresh -> Ahead.begin(() -> search(turn, fresh)));
    }

    Found find(TurnContext turn, String question) {
        return turn.workspace()
                .find(Begun.class)
                .map(begun -> begun.searches.get(question))
                .map(Ahead::value)
                .orElseGet(() -> search(turn, question));
    }

    private Found search(TurnContext turn, String question) {
        String joined = followUps.whole(question, turn.state());
        if (joined.equals(question)) {
            return new Found(question, inEitherLanguage(turn, question));
        }
        Retrieval together = NewWords.first(
                find(turn, joined, said(turn)), SentenceRelevance.stems(followUps.anew(question, turn.state())));
        if (followUps.isElliptic(question)) {
            return new Found(joined, together);
        }
        Retrieval alone = find(turn, question, said(turn));
        return alone.confidence() >= together.confidence() || isOnlyOfTheQuestionBefore(together, alone)
                ? new Found(question, alone)
                : new Found(joined, together);
    }

    Retrieval find(TurnContext turn, String question, Language language) {
        Retrieval found = retrieve(question, language, PASSAGES);
        TenantSettings settings = turn.tenant().settings();
        Predicate<String> ofItsBranch =
                BranchNames.knowledgeOf(settings.branches(), BranchNames.named(settings.branches(), question));
        Predicate<Passage> usable = passage -> ofItsBranch.test(passage.namespace());
        Retrieval used = found.passages().stream().allMatch(usable)
                ? found
                : retrieve(question, language, 4 * PASSAGES).only(usable, settings, PASSAGES);
        return OwnLanguage.of(
                used,
                List.of(said(turn), turn.tenant().language()),
                (words, spoken) -> retrieve(words.isEmpty() ? question : words, spoken, 4 * PASSAGES)
                        .passages());
    }

    /** What the question before found is no answer to this one when this one by itself comes nowhere near it. */
    private static boolean isOnlyOfTheQuestionBefore(Retrieval together, Retrieval alone) {
        return together.passages().isEmpty()
                || alone.passages().stream()
                        .noneMatch(passage -> passage.id()
                                .equals(together.passages().getFirst().id()));
    }

    /** A few words full of slips may be taken for another language than the business speaks. */
    private Retrieval inEitherLanguage(TurnContext turn, String question) {
        Retrieval found = find(turn, question, said(turn));
        Language ours = turn.tenant().language();
        boolean isSure = found.band() != Band.REFUSED
                || ours == said(turn)
                || question.split("\\s+").length > FEW_WORDS
                || question.codePoints().anyMatch(letter -> letter > LAST_LATIN);
        if (isSure) {
            return found;
        }
        Retrieval inOurs = find(turn, question, ours);
        return inOurs.band() == Band.ANSWER ? inOurs : found;
    }

    private static Language said(TurnContext turn) {
        return turn.understanding().language();
    }

    private Retrieval retrieve(String question, Language language, int limit) {
        return knowledge.retrieve(new KnowledgeQuery(question, language, Set.of(), limit));
    }
}
