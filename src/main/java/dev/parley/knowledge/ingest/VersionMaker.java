package dev.parley.knowledge.ingest;

import dev.parley.knowledge.index.SmallVector;
import dev.parley.knowledge.ingest.Chunker.Chunk;
import dev.parley.shared.Ids;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a version ready: cuts and embeds it, then puts it in the old one's place in one transaction. */
@Component
class VersionMaker {

    private static final Logger LOG = LoggerFactory.getLogger(VersionMaker.class);

    private final DocumentRepository documents;
    private final IngestQueue queue;
    private final ChunkRepository chunks;
    private final ChunkEncoder encoder;
    private final Indexes indexes;
    private final Quarantine quarantine;
    private final TransactionTemplate transaction;

    VersionMaker(
            DocumentRepository documents,
            IngestQueue queue,
            ChunkRepository chunks,
            ChunkEncoder encoder,
            Indexes indexes,
            Quarantine quarantine,
            PlatformTransactionManager transactions) {
        this.documents = documents;
        this.queue = queue;
        this.chunks = chunks;
        this.encoder = encoder;
        this.indexes = indexes;
        this.quarantine = quarantine;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** @param stopping asked before each chunk; when it says yes, the version is left to the next start */
    void make(StoredVersion version, BooleanSupplier stopping) {
        try {
            if (isPutAside(version)) {
                return;
            }
            List<StoredChunk> made = encode(version, stopping);
            if (stopping.getAsBoolean()) {
                transaction.executeWithoutResult(status -> queue.putBack(version.id()));
                return;
            }
            transaction.executeWithoutResult(status -> {
                if (documents.putInForce(version, made.size())) {
                    chunks.replace(version.documentId(), made);
                }
            });
        } catch (RuntimeException failed) {
            LOG.warn("Document {} version {} cannot be made ready", version.externalId(), version.version(), failed);
            transaction.executeWithoutResult(status -> queue.fail(version.id(), String.valueOf(failed.getMessage())));
        }
    }

    private boolean isPutAside(StoredVersion version) {
        return !version.screened()
                && Objects.requireNonNull(transaction.execute(status -> quarantine.screened(version)))
                        .status()
                        .equals("quarantined");
    }

    /** Lets searches of this node see what was made. */
    void publish() {
        indexes.catchUp();
    }

    void rebuild() {
        indexes.rebuild();
    }

    private List<StoredChunk> encode(StoredVersion version, BooleanSupplier stopping) {
        Map<Chunk, StoredChunk> known = known(version);
        List<StoredChunk> made = new ArrayList<>();
        for (Chunk chunk : Chunker.cut(version.title(), version.content(), version.namespace())) {
            if (stopping.getAsBoolean()) {
                break;
            }
            StoredChunk same = known.get(chunk);
            made.add(same != null ? same : encode(version, chunk));
        }
        return made;
    }

    /** Chunks of the version in force that can be used again, because nothing that is embedded differs. */
    private Map<Chunk, StoredChunk> known(StoredVersion version) {
        Map<Chunk, StoredChunk> known = new HashMap<>();
        String edition = encoder.edition();
        for (StoredChunk chunk :
                Objects.requireNonNull(transaction.execute(status -> chunks.of(version.documentId())))) {
            if (chunk.edition().equals(edition)) {
                known.put(new Chunk(chunk.part(), chunk.title(), chunk.content()), chunk);
            }
        }
        return known;
    }

    private StoredChunk encode(StoredVersion version, Chunk chunk) {
        List<SmallVector> units = encoder.vectors(chunk.title(), chunk.content(), version.language());
        float[] whole = encoder.whole(chunk.title(), chunk.content(), version.language());
        return new StoredChunk(
                Ids.next(),
                version.documentId(),
                chunk.part(),
                chunk.title(),
                chunk.content(),
                encoder.edition(),
                whole,
                units);
    }
}
