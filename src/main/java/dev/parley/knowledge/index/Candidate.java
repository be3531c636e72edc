package dev.parley.knowledge.index;

/**
 * A chunk that words or meaning found.
 *
 * @param lexical BM25 score, 0 when its words did not match
 * @param semantic cosine with the question, 0 when nothing was embedded
 */
public record Candidate(IndexedChunk chunk, double lexical, double semantic) {}
