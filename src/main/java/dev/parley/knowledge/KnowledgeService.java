package dev.parley.knowledge;

import dev.parley.knowledge.ingest.Indexes;
import dev.parley.knowledge.ingest.Overview;
import dev.parley.knowledge.miss.Misses;
import dev.parley.knowledge.retrieve.Retriever;
import dev.parley.knowledge.retrieve.Thresholds;
import dev.parley.shared.Language;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.time.Clock;
import org.springframework.stereotype.Service;

/** The bound tenant's knowledge, answered from its index. */
@Service
class KnowledgeService implements Knowledge {

    private final Indexes indexes;
    private final Retriever retriever;
    private final Misses misses;
    private final Overview overview;
    private final Clock clock;

    KnowledgeService(Indexes indexes, Retriever retriever, Misses misses, Overview overview, Clock clock) {
        this.indexes = indexes;
        this.retriever = retriever;
        this.misses = misses;
        this.overview = overview;
        this.clock = clock;
    }

    @Override
    public Retrieval retrieve(KnowledgeQuery query) {
        TenantSettings settings = TenantContext.current().settings();
        Thresholds thresholds = new Thresholds(settings.answerFloor(), settings.answerConfident());
        return retriever.retrieve(indexes.current(), query, thresholds, clock.instant());
    }

    @Override
    public boolean isReading() {
        return overview.isReading();
    }

    @Override
    public void recordMiss(String question, Language language, double bestSimilarity) {
        misses.record(question, language, bestSimilarity);
    }
}
