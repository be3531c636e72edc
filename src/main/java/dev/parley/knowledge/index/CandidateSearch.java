package dev.parley.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** One search: the best by words, the best by meaning, and the missing score of each. */
final class CandidateSearch {

    private final IndexSearcher searcher;
    private final VectorSearch vectors;
    private final ReadChunks chunks;
    private final IndexQuery query;
    private final @Nullable Query filter;

    CandidateSearch(IndexSearcher searcher, VectorSearch vectors, ReadChunks chunks, IndexQuery query)
            throws IOException {
        this.searcher = searcher;
        this.vectors = vectors;
        this.chunks = chunks;
        this.query = query;
        this.filter = InEffect.filter(searcher.getIndexReader(), query);
    }

    List<Candidate> candidates() throws IOException {
        IndexReader reader = searcher.getIndexReader();
        if (reader.numDocs() == 0) {
            return List.of();
        }
        Map<Integer, Float> lexical = byWords();
        Map<Integer, Float> semantic = byMeaning();
        Set<Integer> found = new HashSet<>(lexical.keySet());
        found.addAll(semantic.keySet());
        List<Candidate> candidates = new ArrayList<>();
        for (int id : found) {
            IndexedChunk chunk = chunks.of(reader, id);
            float[] vector = query.vector();
            double cosine = vector == null
                    ? 0
                    : semantic.containsKey(id) ? semantic.get(id) : vectors.cosine(searcher, id, vector);
            candidates.add(new Candidate(chunk, lexical.getOrDefault(id, 0f), cosine));
        }
        return candidates;
    }

    private Map<Integer, Float> byWords() throws IOException {
        BooleanQuery.Builder words = new BooleanQuery.Builder();
        int clauses = 0;
        for (String stem : new HashSet<>(query.stems())) {
            words.add(new TermQuery(new Term(ChunkFields.stems(query.language()), stem)), Occur.SHOULD);
            clauses++;
        }
        for (String stem : new HashSet<>(query.gloss())) {
            words.add(new TermQuery(new Term(PassageIndex.GLOSS, stem)), Occur.SHOULD);
            clauses++;
        }
        Map<Integer, Float> scores = new LinkedHashMap<>();
        if (clauses > 0) {
            words.setMinimumNumberShouldMatch(1);
            if (filter != null) {
                words.add(filter, Occur.FILTER);
            }
            for (ScoreDoc hit : searcher.search(words.build(), query.limit()).scoreDocs) {
                scores.put(hit.doc, hit.score);
            }
        }
        return scores;
    }

    private Map<Integer, Float> byMeaning() throws IOException {
        float[] vector = query.vector();
        return vector == null ? Map.of() : vectors.nearest(searcher, vector, filter, query.limit());
    }
}
