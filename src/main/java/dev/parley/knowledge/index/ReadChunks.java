package dev.parley.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.util.BytesRef;

/** The chunks of an index as they were read last; unpacking one costs more than weighing it. */
final class ReadChunks {

    /** What is kept of one index: some 8 MB of passages of usual length. */
    private static final long MOST_CHARACTERS = 1_000_000;

    /** A document within a segment, which is never written again. */
    private record Place(Object segment, int document) {}

    private final Cache<Place, IndexedChunk> kept = Caffeine.newBuilder()
            .maximumWeight(MOST_CHARACTERS)
            .weigher((Place place, IndexedChunk chunk) -> chunk.content().length() + 1)
            .executor(Runnable::run)
            .build();

    IndexedChunk of(IndexReader reader, int document) throws IOException {
        List<LeafReaderContext> leaves = reader.leaves();
        LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(document, leaves));
        Place place = new Place(leaf.reader().getCoreCacheHelper().getKey(), document - leaf.docBase);
        IndexedChunk known = kept.getIfPresent(place);
        if (known == null) {
            known = read(reader, document);
            kept.put(place, known);
        }
        return known;
    }

    private static IndexedChunk read(IndexReader reader, int document) throws IOException {
        BytesRef stored = reader.storedFields()
                .document(document, Set.of(ChunkFields.STORED))
                .getBinaryValue(ChunkFields.STORED);
        return ChunkCodec.read(stored.bytes, stored.offset, stored.length);
    }
}
