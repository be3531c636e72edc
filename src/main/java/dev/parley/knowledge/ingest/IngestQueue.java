package dev.parley.knowledge.ingest;

import dev.parley.shared.time.DatabaseTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Versions on their way to be searched: scheduled, queued, being indexed, put aside or failed. Every call belongs in a
 * transaction of the bound tenant.
 */
@Repository
class IngestQueue {

    /** What a version that is to be made is: one for later, of a document that has something in force until then, waits. */
    static final String NEXT = """
            case when %s > :now and exists (select 1 from knowledge_versions before
                where before.document_id = %s and before.status in ('ready', 'queued', 'indexing'))
            then 'scheduled' else 'queued' end""";

    private final JdbcClient jdbc;
    private final DocumentRepository documents;

    IngestQueue(JdbcClient jdbc, DocumentRepository documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** Takes the oldest waiting version for this node; one that was taken long ago by a node that died is waiting too. */
    Optional<StoredVersion> claim(Instant now, Instant abandonedBefore) {
        return jdbc.sql("""
                        update knowledge_versions set status = 'indexing', started_at = :now where id = (
                            select v.id from knowledge_versions v
                            where v.status = 'queued' or (v.status = 'indexing' and v.started_at < :abandoned)
                            order by v.created_at, v.id limit 1 for update skip locked)
                        returning id
                        """)
                .param("now", DatabaseTime.of(now))
                .param("abandoned", DatabaseTime.of(abandonedBefore))
                .query(UUID.class)
                .optional()
                .flatMap(documents::find);
    }

    /** Leaves a version to the next start. */
    void putBack(UUID versionId) {
        jdbc.sql("update knowledge_versions set status = 'queued' where id = :id and status = 'indexing'")
                .param("id", versionId)
                .update();
    }

    /** Versions that another process had begun and did not finish; if it still lives, the work is merely done twice. */
    void putBackBegunBefore(Instant instant) {
        jdbc.sql("update knowledge_versions set status = 'queued' where status = 'indexing' and started_at < :instant")
                .param("instant", DatabaseTime.of(instant))
                .update();
    }

    void putAside(UUID versionId, String detail) {
        jdbc.sql("update knowledge_versions set status = 'quarantined', detail = :detail where id = :id")
                .param("id", versionId)
                .param("detail", detail)
                .update();
    }

    void screened(UUID versionId) {
        jdbc.sql("update knowledge_versions set screened = true where id = :id")
                .param("id", versionId)
                .update();
    }

    void letGo(UUID versionId, Instant now) {
        jdbc.sql("update knowledge_versions v set screened = true, status = "
                        + NEXT.formatted("v.effective_from", "v.document_id")
                        + " where v.id = :id and v.status = 'quarantined'")
                .param("id", versionId)
                .param("now", DatabaseTime.of(now))
                .update();
    }

    /** Versions whose day has come. */
    int putDue(Instant now) {
        return jdbc.sql(
                        "update knowledge_versions set status = 'queued' where status = 'scheduled' and effective_from <= :now")
                .param("now", DatabaseTime.of(now))
                .update();
    }

    void fail(UUID versionId, String detail) {
        jdbc.sql("update knowledge_versions set status = 'failed', detail = :detail where id = :id")
                .param("id", versionId)
                .param("detail", detail)
                .update();
    }

    /** Sends the versions in force whose vectors were made in another way back to the queue. */
    int putOtherEditions(String edition) {
        return jdbc.sql("""
                        update knowledge_versions v set status = 'queued' from knowledge_documents d
                        where d.id = v.document_id and d.version = v.version and v.status = 'ready' and d.deleted_at is null
                          and exists (select 1 from knowledge_chunks c where c.document_id = d.id and c.edition <> :edition)
                        """).param("edition", edition).update();
    }
}
