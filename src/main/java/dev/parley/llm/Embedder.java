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
}
