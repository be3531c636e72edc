package dev.parley.knowledge.index;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
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
            known = read(leaf.reader(), place.document());
            kept.put(place, known);
        }
        return known;
    }

    private static IndexedChunk read(LeafReader segment, int document) throws IOException {
        BinaryDocValues chunks = DocValues.getBinary(segment, ChunkFields.STORED);
        if (!chunks.advanceExact(document)) {
            throw new IllegalStateException("document " + document + " of the index has no chunk");
        }
        BytesRef stored = chunks.binaryValue();
        return ChunkCodec.read(stored.bytes, stored.offset, stored.length);
    }
}
