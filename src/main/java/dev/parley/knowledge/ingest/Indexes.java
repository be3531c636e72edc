package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.IndexedChunk;
import dev.parley.knowledge.index.LuceneIndex;
import dev.parley.knowledge.index.PassageIndex;
import dev.parley.knowledge.ingest.Revisions.Change;
import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantDeleted;
import dev.parley.tenancy.TenantId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.lucene.store.FSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;

/** The index of each tenant, which follows the database; one that is missing or broken is made again from it. */
@Component
public class Indexes implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Indexes.class);
    private static final int BATCH = 200;
    /** How long another node's change may go unnoticed. */
    private static final long CHECK_EVERY_NANOS = 2_000_000_000L;

    private final DocumentRepository documents;
    private final Revisions revisions;
    private final ChunkRepository chunks;
    private final ChunkEncoder encoder;
    private final TransactionTemplate transaction;
    private final Path root;
    private final Map<TenantId, Followed> open = new ConcurrentHashMap<>();

    Indexes(
            DocumentRepository documents,
            Revisions revisions,
            ChunkRepository chunks,
            ChunkEncoder encoder,
            PlatformTransactionManager transactions,
            DataDirectory data) {
        this.documents = documents;
        this.revisions = revisions;
        this.chunks = chunks;
        this.encoder = encoder;
        this.transaction = new TransactionTemplate(transactions);
        this.root = data.folder("index");
    }

    /** The bound tenant's index, ready to be asked. */
    public PassageIndex current() {
        Followed followed = followed();
        if (!followed.caughtUp) {
            catchUp(followed);
        } else if (System.nanoTime() - followed.checkedAt > CHECK_EVERY_NANOS) {
            followed.checkedAt = System.nanoTime();
            Tenant tenant = TenantContext.current();
            Thread.startVirtualThread(() -> TenantContext.run(tenant, () -> catchUp(followed)));
        }
        return followed.index;
    }

    /** Brings the bound tenant's index up to the database's latest commit. */
    public void catchUp() {
        catchUp(followed());
    }

    /** Makes the bound tenant's index anew from the database. */
    public void rebuild() {
        Followed followed = followed();
        synchronized (followed) {
            followed.index.clear();
            catchUp(followed);
        }
    }

    /** The database's revision, for comparing with the index's own. */
    public long databaseRevision() {
        return Objects.requireNonNull(transaction.execute(status -> revisions.latest()));
    }

    @EventListener
    void forget(TenantDeleted deleted) {
        Followed followed = open.remove(deleted.tenant());
        if (followed != null) {
            followed.index.close();
        }
        FileSystemUtils.deleteRecursively(folder(deleted.tenant()).toFile());
    }

    @Override
    public void destroy() {
        open.values().forEach(followed -> followed.index.close());
    }

    private Followed followed() {
        return open.computeIfAbsent(TenantContext.current().id(), id -> new Followed(open(id)));
    }

    private void catchUp(Followed followed) {
        synchronized (followed) {
            List<Change> changes = changes(followed.index);
            while (!changes.isEmpty()) {
                List<IndexedChunk> fresh = new ArrayList<>();
                for (Change change : changes) {
                    fresh.addAll(indexed(change));
                }
                List<UUID> changed = changes.stream().map(Change::documentId).toList();
                followed.index.replace(changed, fresh, changes.getLast().revision());
                changes = changes(followed.index);
            }
            followed.index.settle();
            followed.caughtUp = true;
            followed.checkedAt = System.nanoTime();
        }
    }

    private List<Change> changes(PassageIndex index) {
        return Objects.requireNonNull(transaction.execute(status -> revisions.changesAfter(index.revision(), BATCH)));
    }

    private List<IndexedChunk> indexed(Change change) {
        UUID versionId = change.versionId();
        if (versionId == null) {
            return List.of();
        }
        return Objects.requireNonNull(transaction.execute(status -> {
            StoredVersion version = documents.find(versionId).orElseThrow();
            return chunks.of(change.documentId()).stream()
                    .map(chunk -> indexed(version, chunk))
                    .toList();
        }));
    }

    private IndexedChunk indexed(StoredVersion version, StoredChunk chunk) {
        // Vectors of another model cannot be compared; until they are made again, words alone find the chunk.
        boolean usable = chunk.edition().equals(encoder.edition());
        return new IndexedChunk(
                chunk.id(),
                version.documentId(),
                version.externalId(),
                version.version(),
                chunk.part(),
                chunk.title(),
                chunk.content(),
                version.namespace(),
                version.language(),
                version.url(),
                version.effectiveFrom(),
                version.effectiveUntil(),
                usable ? chunk.vector() : new float[0],
                encoder.units(
                        chunk.title(), chunk.content(), version.language(), usable ? chunk.unitVectors() : List.of()));
    }

    private LuceneIndex open(TenantId tenant) {
        Path folder = folder(tenant);
        try {
            return new LuceneIndex(FSDirectory.open(folder), encoder.dimension());
        } catch (IOException | RuntimeException broken) {
            LOG.warn("The index in {} cannot be read and is made again", folder, broken);
            FileSystemUtils.deleteRecursively(folder.toFile());
            try {
                return new LuceneIndex(FSDirectory.open(folder), encoder.dimension());
            } catch (IOException unusable) {
                throw new UncheckedIOException("cannot make an index in " + folder, unusable);
            }
        }
    }

    private Path folder(TenantId tenant) {
        return root.resolve(tenant.toString());
    }

    private static final class Followed {

        private final LuceneIndex index;
        private volatile boolean caughtUp;
        private volatile long checkedAt;

        Followed(LuceneIndex index) {
            this.index = index;
        }
    }
}
