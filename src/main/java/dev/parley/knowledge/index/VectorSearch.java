package dev.parley.knowledge.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.KnnVectorValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.HitQueue;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.KnnFloatVectorQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.Weight;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.VectorUtil;
import org.jspecify.annotations.Nullable;

/**
 * Nearest vectors: exact, and by Lucene's graph only where there are many and the graph has shown, against the exact
 * answer on this very index, that it finds at least 99 of 100.
 */
final class VectorSearch {

    static final int EXACT_UP_TO = 10_000;
    static final double WANTED_RECALL = 0.99;
    private static final int PROBES = 40;
    private static final int NEIGHBOURS = 10;
    /** The graph finds the near ones more surely the longer it looks; the shortest look that is sure enough is taken. */
    private static final int[] LOOKS = {100, 200, 400};

    private static final int EXACT = 0;

    /** Each segment has a graph of its own and is looked through as long as the whole would be. */
    private static final int MOST_GRAPHS = 2;

    private static final int LARGE = 5_000;

    private volatile int look = EXACT;
    private volatile int measuredAt;

    Map<Integer, Float> nearest(IndexSearcher searcher, float[] vector, @Nullable Query filter, int limit)
            throws IOException {
        return look != EXACT && searcher.getIndexReader().numDocs() > EXACT_UP_TO
                ? byGraph(searcher, vector, filter, limit, look)
                : exactly(searcher, vector, filter, limit);
    }

    float cosine(IndexSearcher searcher, int document, float[] vector) throws IOException {
        List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        FloatVectorValues values = leaf.reader().getFloatVectorValues(ChunkFields.VECTOR);
        if (values == null) {
            return 0;
        }
        KnnVectorValues.DocIndexIterator iterator = values.iterator();
        int wanted = document - leaf.docBase;
        return iterator.advance(wanted) == wanted
                ? VectorUtil.dotProduct(vector, values.vectorValue(iterator.index()))
                : 0;
    }

    /** Whether there are many vectors and a tenth of them is new. */
    boolean isToBeMeasured(IndexReader reader) {
        int size = reader.numDocs();
        return size > EXACT_UP_TO && Math.abs(size - measuredAt) * 10 >= size;
    }

    /** Whether one graph would be searched much faster than those there are. */
    boolean isScattered(IndexReader reader) {
        return reader.leaves().stream()
                        .filter(leaf -> leaf.reader().numDocs() >= LARGE)
                        .count()
                > MOST_GRAPHS;
    }

    /** Decides by measurement whether the graph may answer. */
    void measure(IndexSearcher searcher) throws IOException {
        look = EXACT;
        for (int candidate : LOOKS) {
            if (recall(searcher, candidate) >= WANTED_RECALL) {
                look = candidate;
                break;
            }
        }
        measuredAt = searcher.getIndexReader().numDocs();
    }

    private static double recall(IndexSearcher searcher, int look) throws IOException {
        int found = 0;
        int wanted = 0;
        for (float[] probe : probes(searcher)) {
            Map<Integer, Float> graph = byGraph(searcher, probe, null, NEIGHBOURS, look);
            for (int id : exactly(searcher, probe, null, NEIGHBOURS).keySet()) {
                wanted++;
                found += graph.containsKey(id) ? 1 : 0;
            }
        }
        return wanted == 0 ? 0 : found / (double) wanted;
    }

    /** Points between two stored vectors: near the data as questions are, and equal to none of it. */
    private static List<float[]> probes(IndexSearcher searcher) throws IOException {
        List<float[]> probes = new ArrayList<>();
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(ChunkFields.VECTOR);
            int size = values == null ? 0 : values.size();
            int step = Math.max(1, size / Math.max(1, PROBES));
            for (int i = 0; values != null && i + step < size && probes.size() < PROBES; i += step) {
                float[] probe = values.vectorValue(i).clone();
                float[] other = values.vectorValue(i + step / 2 + 1);
                for (int d = 0; d < probe.length; d++) {
                    probe[d] = 0.7f * probe[d] + 0.3f * other[d];
                }
                probes.add(VectorUtil.l2normalize(probe));
            }
        }
        return probes;
    }

    private static Map<Integer, Float> byGraph(
            IndexSearcher searcher, float[] vector, @Nullable Query filter, int limit, int look) throws IOException {
        Query query = new KnnFloatVectorQuery(ChunkFields.VECTOR, vector, Math.max(look, limit), filter);
        Map<Integer, Float> nearest = new LinkedHashMap<>();
        for (ScoreDoc hit : searcher.search(query, limit).scoreDocs) {
            // Lucene scores a dot product as (1 + cosine) / 2.
            nearest.put(hit.doc, 2 * hit.score - 1);
        }
        return nearest;
    }

    private static Map<Integer, Float> exactly(
            IndexSearcher searcher, float[] vector, @Nullable Query filter, int limit) throws IOException {
        HitQueue best = new HitQueue(limit, true);
        ScoreDoc least = best.top();
        Query passing = filter == null ? new MatchAllDocsQuery() : searcher.rewrite(filter);
        Weight weight = searcher.createWeight(passing, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            FloatVectorValues values = leaf.reader().getFloatVectorValues(ChunkFields.VECTOR);
            Scorer allowed = weight.scorer(leaf);
            if (values == null || allowed == null) {
                continue;
            }
            Bits live = leaf.reader().getLiveDocs();
            KnnVectorValues.DocIndexIterator iterator = values.iterator();
            DocIdSetIterator documents = allowed.iterator();
            for (int doc = documents.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = documents.nextDoc()) {
                if (live != null && !live.get(doc)) {
                    continue;
                }
                if (iterator.docID() < doc) {
                    iterator.advance(doc);
                }
                if (iterator.docID() == doc) {
                    float cosine = VectorUtil.dotProduct(vector, values.vectorValue(iterator.index()));
                    if (cosine > least.score) {
                        least.score = cosine;
                        least.doc = doc + leaf.docBase;
                        least = best.updateTop();
                    }
                }
            }
        }
        Map<Integer, Float> nearest = new LinkedHashMap<>();
        while (best.size() > 0) {
            ScoreDoc hit = best.pop();
            if (hit.doc != DocIdSetIterator.NO_MORE_DOCS) {
                nearest.put(hit.doc, hit.score);
            }
        }
        return nearest;
    }
}
