package dev.parley.knowledge.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.jspecify.annotations.Nullable;

/** Lucene in this process: BM25 over stems, and vectors that are searched exactly until measuring allows otherwise. */
public final class LuceneIndex implements PassageIndex {

    /** Stems come ready made; words as written are cut here. */
    private static final Analyzer ANALYZER =
            new PerFieldAnalyzerWrapper(new WhitespaceAnalyzer(), Map.of(ChunkFields.WORDS, new StandardAnalyzer()));

    private static final String REVISION = "revision";
    private static final String DIMENSION = "dimension";

    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final VectorSearch vectors = new VectorSearch();
    private final ReadChunks chunks = new ReadChunks();
    private volatile long revision;
    private volatile @Nullable NearWords words;

    /**
     * Opens an index, or begins an empty one.
     *
     * @param dimension of the embedding model; an index of another dimension or format is emptied
     * @throws IOException when the directory holds something that cannot be read
     */
    public LuceneIndex(Directory directory, int dimension) throws IOException {
        this.directory = directory;
        this.writer = new IndexWriter(directory, new IndexWriterConfig(ANALYZER));
        Map<String, String> state = committed();
        if (!String.valueOf(dimension).equals(state.get(DIMENSION))
                || !String.valueOf(ChunkCodec.FORMAT).equals(state.get("format"))) {
            writer.deleteAll();
            commit(0, dimension);
        } else {
            revision = Long.parseLong(state.getOrDefault(REVISION, "0"));
        }
        this.searchers = new SearcherManager(writer, null);
    }

    @Override
    public List<Candidate> search(IndexQuery query) {
        return withSearcher(searcher -> new CandidateSearch(searcher, vectors, chunks, query).candidates());
    }

    @Override
    public <T> T withVocabulary(Function<Vocabulary, T> use) {
        return withSearcher(searcher -> use.apply(vocabulary(searcher.getIndexReader())));
    }

    @Override
    public synchronized void replace(Collection<UUID> replaced, List<IndexedChunk> chunks, long newRevision) {
        try {
            for (UUID document : replaced) {
                writer.deleteDocuments(new Term(ChunkFields.DOCUMENT, document.toString()));
            }
            for (IndexedChunk chunk : chunks) {
                writer.addDocument(ChunkFields.document(chunk));
            }
            commit(newRevision, dimension());
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void clear() {
        try {
            writer.deleteAll();
            commit(0, dimension());
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public long revision() {
        return revision;
    }

    @Override
    public int size() {
        return withSearcher(searcher -> searcher.getIndexReader().numDocs());
    }

    @Override
    public void settle() {
        if (withSearcher(searcher -> vectors.isToBeMeasured(searcher.getIndexReader()))) {
            if (withSearcher(searcher -> vectors.isScattered(searcher.getIndexReader()))) {
                merge();
            }
            withSearcher(searcher -> {
                vectors.measure(searcher);
                return true;
            });
        }
    }

    private void merge() {
        try {
            writer.forceMerge(1);
            searchers.maybeRefreshBlocking();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public synchronized void close() {
        try {
            searchers.close();
            writer.close();
            directory.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Words are kept for as long as the index stays as it is. */
    private Vocabulary vocabulary(IndexReader reader) {
        NearWords known = words;
        if (known == null || !known.areOf(reader)) {
            known = new NearWords(reader);
            words = known;
        }
        return new LuceneVocabulary(reader, known);
    }

    private int dimension() {
        return Integer.parseInt(committed().getOrDefault(DIMENSION, "0"));
    }

    private Map<String, String> committed() {
        Map<String, String> state = new HashMap<>();
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        if (data != null) {
            data.forEach(entry -> state.put(entry.getKey(), entry.getValue()));
        }
        return state;
    }

    private void commit(long newRevision, int dimension) throws IOException {
        Map<String, String> state = Map.of(
                REVISION,
                String.valueOf(newRevision),
                DIMENSION,
                String.valueOf(dimension),
                "format",
                String.valueOf(ChunkCodec.FORMAT));
        writer.setLiveCommitData(state.entrySet());
        writer.commit();
        revision = newRevision;
    }

    private interface Use<T> {
        T with(IndexSearcher searcher) throws IOException;
    }

    private <T> T withSearcher(Use<T> use) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return use.with(searcher);
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
