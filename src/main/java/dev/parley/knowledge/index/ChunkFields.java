package dev.parley.knowledge.index;

import dev.parley.knowledge.index.IndexedChunk.Unit;
import java.util.stream.Collectors;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/** How a chunk becomes a Lucene document. */
final class ChunkFields {

    static final String DOCUMENT = "document";
    static final String NAMESPACE = "namespace";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String VECTOR = "vector";
    /** Words as written, for telling what a misspelt one stands for. */
    static final String WORDS = "words";
    /** English stems of titles. */
    static final String TOPICS = "topics";

    static final String STORED = "chunk";

    private ChunkFields() {}

    static Document document(IndexedChunk chunk) {
        Document document = new Document();
        document.add(new StringField(DOCUMENT, chunk.documentId().toString(), Field.Store.NO));
        document.add(new StringField(NAMESPACE, chunk.namespace(), Field.Store.NO));
        document.add(new LongPoint(
                FROM,
                chunk.effectiveFrom() == null
                        ? Long.MIN_VALUE
                        : chunk.effectiveFrom().toEpochMilli()));
        document.add(new LongPoint(
                UNTIL,
                chunk.effectiveUntil() == null
                        ? Long.MAX_VALUE
                        : chunk.effectiveUntil().toEpochMilli()));
        document.add(new TextField(
                stems(chunk.language().code()),
                chunk.units().stream()
                        .map(Unit::stems)
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.joining(" ")),
                Field.Store.NO));
        document.add(new TextField(
                PassageIndex.GLOSS,
                chunk.units().stream()
                        .map(Unit::gloss)
                        .map(words -> String.join(" ", words))
                        .collect(Collectors.joining(" ")),
                Field.Store.NO));
        if (!chunk.units().isEmpty()) {
            document.add(new TextField(
                    TOPICS, String.join(" ", chunk.units().getFirst().gloss()), Field.Store.NO));
        }
        document.add(new TextField(WORDS, chunk.title() + " " + chunk.content(), Field.Store.NO));
        if (chunk.vector().length > 0) {
            document.add(new KnnFloatVectorField(VECTOR, chunk.vector(), VectorSimilarityFunction.DOT_PRODUCT));
        }
        // Read one by one by every search: a stored field would be unpacked with its neighbours.
        document.add(new BinaryDocValuesField(STORED, new BytesRef(ChunkCodec.write(chunk))));
        return document;
    }

    /** Field of the stems of a language. */
    static String stems(String languageCode) {
        return languageCode.equals(PassageIndex.GLOSS) ? PassageIndex.GLOSS : "stems." + languageCode;
    }
}
