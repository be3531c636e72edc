package dev.parley.knowledge.ingest;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What changed in which order, which the indexes follow. Every call belongs in a transaction of the bound tenant. */
@Repository
class Revisions {

    private final JdbcClient jdbc;

    Revisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A document that changed, as indexes need it; its version is absent when it was deleted. */
    record Change(UUID documentId, long revision, @Nullable UUID versionId) {}

    long next() {
        return jdbc.sql("""
                        insert into knowledge_revisions (revision) values (1)
                        on conflict (tenant_id) do update set revision = knowledge_revisions.revision + 1
                        returning revision
                        """).query(Long.class).single();
    }

    long latest() {
        return jdbc.sql("select revision from knowledge_revisions")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    List<Change> changesAfter(long revision, int limit) {
        return jdbc.sql("""
                        select d.id, d.revision, v.id as version_id from knowledge_documents d
                        left join knowledge_versions v
                            on v.document_id = d.id and v.version = d.version and d.deleted_at is null
                        where d.revision > :revision order by d.revision limit :limit
                        """)
                .param("revision", revision)
                .param("limit", limit)
                .query((row, number) -> new Change(
                        row.getObject("id", UUID.class),
                        row.getLong("revision"),
                        row.getObject("version_id", UUID.class)))
                .list();
    }
}
