package dev.parley.knowledge.retrieve;

import dev.parley.knowledge.Band;
import dev.parley.knowledge.KnowledgeQuery;
import dev.parley.knowledge.Passage;
import dev.parley.knowledge.Retrieval;
import dev.parley.knowledge.index.Candidate;
import dev.parley.knowledge.index.IndexQuery;
import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.text.Reader;
import dev.parley.llm.Embedder;
import dev.parley.shared.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From a question to ranked passages: candidates of words and of meaning, weighed sentence by sentence. */
public final class Retriever {

    /** Beyond a reply's few passages only lists are asked for, and their tail is not weighed so deeply. */
    private static final int CANDIDATES = 30;

    private static final int OF_A_REPLY = 5;

    private final QuestionReader questions;
    private final Calibration calibration = new Calibration();
    private final ChunkFigures figures = new ChunkFigures();

    public Retriever(Reader reader, Embedder embedder) {
        this.questions = new QuestionReader(reader, embedder);
    }

    public Retrieval retrieve(PassageIndex index, KnowledgeQuery query, Thresholds thresholds, Instant now) {
        String text = Cleaning.clean(query.text());
        if (text.isEmpty()) {
            return new Retrieval(List.of(), 0, Band.REFUSED);
        }
        Language asked = query.language() == null ? questions.language(text) : query.language();
        List<Scored> scored = score(index, query, text, now);
        scored.sort(Comparator.comparingDouble((Scored each) -> OwnLanguage.weigh(
                        each.rank * Windows.weight(each.candidate.chunk().title()),
                        asked,
                        each.candidate.chunk().language()))
                .reversed());
        List<Passage> passages = NearDuplicates.without(scored, query.limit()).stream()
                .map(Scored::passage)
                .toList();
        if (query.limit() <= OF_A_REPLY) {
            passages = TokenBudget.within(passages);
        }
        double confidence =
                passages.isEmpty() ? 0 : Math.round(passages.getFirst().score() * 100) / 100.0;
        return new Retrieval(passages, confidence, thresholds.band(confidence));
    }

    /** Weighs candidates by the whole question and by each facet of it; the best of these counts. */
    List<Scored> score(PassageIndex index, KnowledgeQuery query, String text, Instant now) {
        List<String> facets = new ArrayList<>(List.of(text));
        facets.addAll(QuestionParts.of(text));
        Map<UUID, Scored> best = new LinkedHashMap<>();
        for (String facet : facets) {
            Question question = questions.read(facet, query.language(), index);
            for (Candidate candidate : index.search(search(question, query, now))) {
                best.merge(candidate.chunk().id(), scored(question, candidate), Scored::better);
            }
        }
        return new ArrayList<>(best.values());
    }

    private Scored scored(Question question, Candidate candidate) {
        Evidence evidence = Evidence.of(question, candidate, figures);
        return new Scored(
                candidate, evidence, calibration.rank(question, evidence), calibration.score(question, evidence));
    }

    private static IndexQuery search(Question question, KnowledgeQuery query, Instant now) {
        List<String> stems = new ArrayList<>();
        List<String> gloss = new ArrayList<>();
        question.terms().forEach(term -> {
            stems.addAll(term.stems());
            gloss.addAll(term.gloss());
            term.instead().forEach(gloss::addAll);
        });
        int limit = Math.max(CANDIDATES, query.limit());
        return new IndexQuery(question.language(), stems, gloss, question.vector(), query.namespaces(), now, limit);
    }

    /** A candidate with its rank and its calibrated score. */
    record Scored(Candidate candidate, Evidence evidence, double rank, double score) {

        /** The best of two ways to look at one candidate. */
        Scored better(Scored other) {
            return rank >= other.rank
                    ? new Scored(candidate, evidence, rank, Math.max(score, other.score))
                    : new Scored(other.candidate, other.evidence, other.rank, Math.max(score, other.score));
        }

        Passage passage() {
            IndexedChunk chunk = candidate.chunk();
            return new Passage(
                    chunk.id(),
                    chunk.documentId(),
                    chunk.externalId(),
                    chunk.version(),
                    chunk.title(),
                    chunk.content(),
                    chunk.namespace(),
                    chunk.language(),
                    chunk.url(),
                    score,
                    evidence.coverage(),
                    Math.clamp(evidence.meaning(), 0, 1));
        }
    }
}
