package dev.parley.knowledge.ingest;

import dev.parley.shared.Language;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and their versions. Every call belongs in a transaction of the bound tenant. */
@Repository
class DocumentRepository {

    private static final String VERSION = """
            select v.*, d.external_id from knowledge_versions v join knowledge_documents d on d.id = v.document_id
            """;

    private final JdbcClient jdbc;
    private final Revisions revisions;

    DocumentRepository(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.revisions = revisions;
    }

    /** Finds or makes a document and holds it until the transaction ends, so that its versions are numbered in order. */
    UUID hold(String externalId, UUID fresh, Instant now) {
        return jdbc.sql("""
                        insert into knowledge_documents (id, external_id, created_at) values (:id, :external, :now)
                        on conflict (tenant_id, external_id) do update set external_id = excluded.external_id
                        returning id
                        """)
                .param("id", fresh)
                .param("external", externalId)
                .param("now", DatabaseTime.of(now))
                .query(UUID.class)
                .single();
    }

    Optional<StoredVersion> latest(UUID documentId) {
        return jdbc.sql(
                        VERSION
                                + " where v.document_id = :id and d.deleted_at is null and v.status <> 'failed' order by v.version desc limit 1")
                .param("id", documentId)
                .query(DocumentRepository::version)
                .optional();
    }

    StoredVersion addVersion(
            UUID id, UUID documentId, NewDocument document, Language language, String fingerprint, Instant now) {
        jdbc.sql("update knowledge_documents set deleted_at = null where id = :id and deleted_at is not null")
                .param("id", documentId)
                .update();
        jdbc.sql("""
                        insert into knowledge_versions (id, document_id, version, title, content, namespace, language, url,
                            effective_from, effective_until, fingerprint, screened, status, created_at)
                        values (:id, :document,
                            1 + coalesce((select max(version) from knowledge_versions where document_id = :document), 0),
                            :title, :content, :namespace, :language, :url, :from, :until, :fingerprint, false, %s, :now)
                        """.formatted(IngestQueue.NEXT.formatted("cast(:from as timestamptz)", ":document")))
                .param("id", id)
                .param("document", documentId)
                .param("title", document.title())
                .param("content", document.content())
                .param("namespace", document.namespace())
                .param("language", language.code())
                .param("url", document.url())
                .param("from", DatabaseTime.ofNullable(document.effectiveFrom()))
                .param("until", DatabaseTime.ofNullable(document.effectiveUntil()))
                .param("fingerprint", fingerprint)
                .param("now", DatabaseTime.of(now))
                .update();
        return find(id).orElseThrow();
    }

    Optional<StoredVersion> find(UUID versionId) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", versionId)
                .query(DocumentRepository::version)
                .optional();
    }

    /** Puts a version in force, unless a newer one is. */
    boolean putInForce(StoredVersion version, int chunks) {
        long revision = revisions.next();
        int changed = jdbc.sql("""
                        update knowledge_documents set version = :version, revision = :revision
                        where id = :document and version <= :version and deleted_at is null
                        """)
                .param("document", version.documentId())
                .param("version", version.version())
                .param("revision", revision)
                .update();
        jdbc.sql("""
                        update knowledge_versions set status = 'superseded'
                        where document_id = :document and version < :version and status <> 'failed'
                        """)
                .param("document", version.documentId())
                .param("version", version.version())
                .update();
        jdbc.sql("update knowledge_versions set status = :status, chunks = :chunks, detail = null where id = :id")
                .param("id", version.id())
                .param("status", changed == 1 ? "ready" : "superseded")
                .param("chunks", chunks)
                .update();
        return changed == 1;
    }

    boolean delete(UUID documentId, Instant now) {
        long revision = revisions.next();
        int deleted = jdbc.sql("""
                        update knowledge_documents set deleted_at = :now, revision = :revision
                        where id = :id and deleted_at is null
                        """)
                .param("id", documentId)
                .param("now", DatabaseTime.of(now))
                .param("revision", revision)
                .update();
        if (deleted == 1) {
            jdbc.sql("update knowledge_versions set status = 'superseded' where document_id = :id")
                    .param("id", documentId)
                    .update();
            jdbc.sql("delete from knowledge_chunks where document_id = :id")
                    .param("id", documentId)
                    .update();
        }
        return deleted == 1;
    }

    private static StoredVersion version(ResultSet row, int number) throws SQLException {
        return new StoredVersion(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("external_id"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("content"),
                row.getString("namespace"),
                Language.of(row.getString("language")),
                row.getString("url"),
                DatabaseTime.findIn(row, "effective_from"),
                DatabaseTime.findIn(row, "effective_until"),
                row.getString("fingerprint"),
                row.getString("status"),
                row.getBoolean("screened"),
                row.getInt("chunks"));
    }
}
