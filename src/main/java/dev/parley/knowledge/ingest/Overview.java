package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.ingest.KnowledgeStatus.Failure;
import dev.parley.shared.Page;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a tenant's staff see of its knowledge: the list of documents and how far ingest is. */
@Service
public class Overview {

    private static final int FAILURES = 20;

    private final JdbcClient jdbc;
    private final Indexes indexes;
    private final ChunkEncoder encoder;

    Overview(JdbcClient jdbc, Indexes indexes, ChunkEncoder encoder) {
        this.jdbc = jdbc;
        this.indexes = indexes;
        this.encoder = encoder;
    }

    @Transactional
    public KnowledgeStatus status() {
        Map<String, Integer> versions = counts("select status, count(*) from knowledge_versions group by status");
        int waiting = versions.getOrDefault("queued", 0) + versions.getOrDefault("indexing", 0);
        int ready = versions.getOrDefault("ready", 0);
        PassageIndex index = indexes.current();
        long indexed = index.revision();
        boolean current = indexed == indexes.databaseRevision();
        return new KnowledgeStatus(
                waiting == 0 && current ? "ready" : "indexing",
                waiting == 0 ? 1 : Math.round(100.0 * ready / (ready + waiting)) / 100.0,
                ready,
                jdbc.sql("select count(*) from knowledge_chunks")
                        .query(Integer.class)
                        .single(),
                counts("select namespace, count(*) from knowledge_versions where status = 'ready' group by namespace"),
                versions,
                failures(),
                new KnowledgeStatus.Index(index.size(), indexed, current),
                new KnowledgeStatus.Model(encoder.edition(), encoder.dimension()));
    }

    @Transactional(readOnly = true)
    public boolean isReading() {
        return jdbc.sql("select exists (select 1 from knowledge_versions where status in ('queued', 'indexing'))")
                .query(Boolean.class)
                .single();
    }

    @Transactional(readOnly = true)
    public Page<ListedDocument> documents(PageRequest page) {
        List<ListedDocument> rows = jdbc.sql("""
                        select distinct on (d.id) d.id, d.external_id, v.* from knowledge_documents d
                        join knowledge_versions v on v.document_id = d.id
                        where d.deleted_at is null and d.id > :after
                        order by d.id, v.version desc limit :limit
                        """)
                .param("after", page.afterId())
                .param("limit", page.limit() + 1)
                .query(Overview::listed)
                .list();
        return page.page(rows, document -> document.id().toString());
    }

    private Map<String, Integer> counts(String query) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql(query).query(row -> {
            counts.put(row.getString(1), row.getInt(2));
        });
        return counts;
    }

    private List<Failure> failures() {
        return jdbc.sql("""
                        select d.external_id, v.version, v.detail from knowledge_versions v
                        join knowledge_documents d on d.id = v.document_id
                        where v.status = 'failed' and d.deleted_at is null order by v.created_at desc limit :limit
                        """)
                .param("limit", FAILURES)
                .query((row, number) -> new Failure(
                        row.getString("external_id"), row.getInt("version"), String.valueOf(row.getString("detail"))))
                .list();
    }

    private static ListedDocument listed(ResultSet row, int number) throws SQLException {
        return new ListedDocument(
                row.getObject("document_id", UUID.class),
                row.getString("external_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("namespace"),
                row.getString("language"),
                row.getString("url"),
                row.getInt("chunks"),
                row.getString("status"),
                row.getString("detail"),
                DatabaseTime.findIn(row, "effective_from"),
                DatabaseTime.findIn(row, "effective_until"),
                DatabaseTime.in(row, "created_at"));
    }
}
