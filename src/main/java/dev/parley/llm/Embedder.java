package dev.parley.llm;

/** Turns a text into a vector whose direction is its meaning. Safe for use by many threads. */
public interface Embedder {

    /** Which model this is; stored beside every vector, and vectors of different models are never compared. */
    EmbeddingModel model();

    /**
     * Embeds one text. Longer texts than the model reads are cut at its limit.
     *
     * @return a vector of unit length with {@link EmbeddingModel#dimension()} elements; not to be modified
     */
    float[] embed(String text);

    /** Whether the vector of a text that is embedded now is at hand when it is asked for again in a moment. */
    default boolean remembers(String text) {
        return false;
    }
}
