package dev.parley.knowledge;

/** The business's own texts. All calls are for the tenant that is bound. */
public interface Knowledge {

    /** Finds the passages that speak to a question; serves chat, the search endpoint and evaluation alike. */
    Retrieval retrieve(KnowledgeQuery query);

    /** Whether documents wait to be read, so that what is not found now may be found soon. */
    boolean isReading();

    /**
     * Notes a question that nothing answered; like questions are counted together. Runs in the caller's transaction.
     *
     * @param bestSimilarity that of the best passage found, 0 to 1
     */
    void recordMiss(String question, dev.parley.shared.Language language, double bestSimilarity);
}
