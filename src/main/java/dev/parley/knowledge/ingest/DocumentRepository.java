package dev.parley.knowledge.ingest;

import dev.parley.shared.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents and their versions. Every call belongs in a transaction of the bound tenant. */
@Repository
class DocumentRepository {

    private static final String VERSION = """
            select v.*, d.external_id from knowledge_versions v join knowledge_documents d on d.id = v.document_id
            """;

    /** What a version that is to be made is: one for later, of a document that has something in force until then, waits. */
    private static final String NEXT = """
            case when %s > :now and exists (select 1 from knowledge_versions before
                where before.document_id = %s and before.status in ('ready', 'queued', 'indexing'))
            then 'scheduled' else 'queued' end""";

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
                .param("now", at(now))
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
                        """.formatted(NEXT.formatted("cast(:from as timestamptz)", ":document")))
                .param("id", id)
                .param("document", documentId)
                .param("title", document.title())
                .param("content", document.content())
                .param("namespace", document.namespace())
                .param("language", language.code())
                .param("url", document.url())
                .param("from", at(document.effectiveFrom()))
                .param("until", at(document.effectiveUntil()))
                .param("fingerprint", fingerprint)
                .param("now", at(now))
                .update();
        return find(id).orElseThrow();
    }

    Optional<StoredVersion> find(UUID versionId) {
        return jdbc.sql(VERSION + " where v.id = :id")
                .param("id", versionId)
                .query(DocumentRepository::version)
                .optional();
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
                .param("now", at(now))
                .param("abandoned", at(abandonedBefore))
                .query(UUID.class)
                .optional()
                .flatMap(this::find);
    }

    /** Puts a version in force, unless a newer one is. */
    boolean putInForce(StoredVersion version, int chunks, long revision) {
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

    void queueAgain(UUID versionId) {
        jdbc.sql("update knowledge_versions set status = 'queued' where id = :id and status = 'indexing'")
                .param("id", versionId)
                .update();
    }

    /** Versions that another process had begun and did not finish; if it still lives, the work is merely done twice. */
    void queueBegunBefore(Instant instant) {
        jdbc.sql("update knowledge_versions set status = 'queued' where status = 'indexing' and started_at < :instant")
                .param("instant", at(instant))
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
                .param("now", at(now))
                .update();
    }

    /** Versions whose day has come. */
    int queueDue(Instant now) {
        return jdbc.sql(
                        "update knowledge_versions set status = 'queued' where status = 'scheduled' and effective_from <= :now")
                .param("now", at(now))
                .update();
    }

    void fail(UUID versionId, String detail) {
        jdbc.sql("update knowledge_versions set status = 'failed', detail = :detail where id = :id")
                .param("id", versionId)
                .param("detail", detail)
                .update();
    }

    /** Sends the versions in force whose vectors were made in another way back to the queue. */
    int queueOtherEditions(String edition) {
        return jdbc.sql("""
                        update knowledge_versions v set status = 'queued' from knowledge_documents d
                        where d.id = v.document_id and d.version = v.version and v.status = 'ready' and d.deleted_at is null
                          and exists (select 1 from knowledge_chunks c where c.document_id = d.id and c.edition <> :edition)
                        """).param("edition", edition).update();
    }

    boolean delete(UUID documentId, Instant now, long revision) {
        int deleted = jdbc.sql("""
                        update knowledge_documents set deleted_at = :now, revision = :revision
                        where id = :id and deleted_at is null
                        """)
                .param("id", documentId)
                .param("now", at(now))
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

    long nextRevision() {
        return jdbc.sql("""
                        insert into knowledge_revisions (revision) values (1)
                        on conflict (tenant_id) do update set revision = knowledge_revisions.revision + 1
                        returning revision
                        """).query(Long.class).single();
    }

    long revision() {
        return jdbc.sql("select revision from knowledge_revisions")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** A document that changed, as indexes need it; its version is absent when it was deleted. */
    record Change(UUID documentId, long revision, @Nullable UUID versionId) {}

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

    static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
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
                instant(row, "effective_from"),
                instant(row, "effective_until"),
                row.getString("fingerprint"),
                row.getString("status"),
                row.getBoolean("screened"),
                row.getInt("chunks"));
    }
}
