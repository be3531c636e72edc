package dev.parley.knowledge.index;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Which chunks a search may find: those in effect at its time, in its namespaces. */
final class InEffect {

    private InEffect() {}

    /** What passes them, or null where all pass, as they nearly always do: a filter is worked out for every chunk there is. */
    static @Nullable Query filter(IndexReader reader, IndexQuery query) throws IOException {
        long now = query.now().toEpochMilli();
        BooleanQuery.Builder filter = new BooleanQuery.Builder();
        byte[] latest = PointValues.getMaxPackedValue(reader, ChunkFields.FROM);
        if (latest != null && LongPoint.decodeDimension(latest, 0) > now) {
            filter.add(LongPoint.newRangeQuery(ChunkFields.FROM, Long.MIN_VALUE, now), Occur.FILTER);
        }
        byte[] earliest = PointValues.getMinPackedValue(reader, ChunkFields.UNTIL);
        if (earliest != null && LongPoint.decodeDimension(earliest, 0) <= now) {
            filter.add(LongPoint.newRangeQuery(ChunkFields.UNTIL, Math.addExact(now, 1), Long.MAX_VALUE), Occur.FILTER);
        }
        if (!query.namespaces().isEmpty()) {
            List<BytesRef> names =
                    query.namespaces().stream().map(BytesRef::new).toList();
            filter.add(new TermInSetQuery(ChunkFields.NAMESPACE, names), Occur.FILTER);
        }
        BooleanQuery all = filter.build();
        return all.clauses().isEmpty() ? null : all;
    }
}
