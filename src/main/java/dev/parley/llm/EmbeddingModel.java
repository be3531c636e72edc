package dev.parley.llm;

/**
 * An embedding model.
 *
 * @param name stable and versioned, such as {@code all-minilm-l6-v2-q}
 * @param dimension elements of a vector
 */
public record EmbeddingModel(String name, int dimension) {}
