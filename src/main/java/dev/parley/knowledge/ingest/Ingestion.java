package dev.parley.knowledge.ingest;

import dev.parley.knowledge.text.Reader;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Usage;
import dev.parley.tenancy.Use;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes documents in: notes each as a version to be made, and makes it, at once when there is little to do. */
@Service
public class Ingestion {

    /** About a second's work; more goes on behind the answer. */
    private static final int AT_ONCE = 20_000;

    private final DocumentRepository documents;
    private final VersionMaker maker;
    private final IngestWorker worker;
    private final Reader reader;
    private final Quarantine quarantine;
    private final Usage usage;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Ingestion(
            DocumentRepository documents,
            VersionMaker maker,
            IngestWorker worker,
            Reader reader,
            Quarantine quarantine,
            Usage usage,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.documents = documents;
        this.maker = maker;
        this.worker = worker;
        this.reader = reader;
        this.quarantine = quarantine;
        this.usage = usage;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Takes documents in and answers when they are ready, or at once when they are many. */
    public List<Accepted> ingest(List<NewDocument> fresh) {
        List<StoredVersion> versions = enqueue(fresh);
        if (length(versions) > AT_ONCE) {
            worker.wake(TenantContext.current());
            return versions.stream().map(StoredVersion::accepted).toList();
        }
        makeNow(versions);
        return again(versions);
    }

    /** Notes documents as versions to be made; the worker makes them. Joins the caller's transaction. */
    public void ingestLater(List<NewDocument> fresh) {
        enqueue(fresh);
        worker.wakeAfterCommit(TenantContext.current());
    }

    /** Makes the index anew and goes on with whatever waits. */
    public void refresh() {
        maker.rebuild();
        worker.wake(TenantContext.current());
    }

    /**
     * Takes a document out of quarantine: somebody has read it and vouches for it.
     *
     * @throws ProblemException (404) when there is no such document, (409) when it is not quarantined
     */
    public Accepted release(UUID documentId) {
        StoredVersion version = Objects.requireNonNull(transaction.execute(status -> quarantine.release(documentId)));
        makeNow(List.of(version));
        return again(List.of(version)).getFirst();
    }

    /** @throws ProblemException (404) when there is no such document */
    public void delete(UUID documentId) {
        boolean deleted =
                Boolean.TRUE.equals(transaction.execute(status -> documents.delete(documentId, clock.instant())));
        if (!deleted) {
            throw ProblemException.notFound("document");
        }
        maker.publish();
    }

    private void makeNow(List<StoredVersion> versions) {
        for (StoredVersion version : versions) {
            if (version.status().equals("queued")) {
                maker.make(version, () -> false);
            }
        }
        maker.publish();
    }

    private List<StoredVersion> enqueue(List<NewDocument> fresh) {
        usage.require(Use.STORAGE);
        return Objects.requireNonNull(transaction.execute(status -> {
            List<StoredVersion> versions = new ArrayList<>();
            fresh.forEach(document -> versions.add(enqueue(document)));
            return length(versions) > AT_ONCE
                    ? versions
                    : versions.stream().map(quarantine::screened).toList();
        }));
    }

    private static int length(List<StoredVersion> versions) {
        return versions.stream()
                .filter(version -> version.status().equals("queued"))
                .mapToInt(version -> version.content().length())
                .sum();
    }

    private StoredVersion enqueue(NewDocument document) {
        UUID documentId = documents.hold(document.externalId(), Ids.next(), clock.instant());
        Language language = document.language() == null
                ? reader.language(document.title() + " " + document.content())
                : document.language();
        String fingerprint = fingerprint(document, language);
        Optional<StoredVersion> latest = documents.latest(documentId);
        if (latest.isPresent() && latest.get().fingerprint().equals(fingerprint)) {
            return latest.get();
        }
        return documents.addVersion(Ids.next(), documentId, document, language, fingerprint, clock.instant());
    }

    private List<Accepted> again(List<StoredVersion> versions) {
        return Objects.requireNonNull(transaction.execute(status -> versions.stream()
                .map(version -> documents.find(version.id()).orElse(version).accepted())
                .toList()));
    }

    private static String fingerprint(NewDocument document, Language language) {
        String all = String.join(
                "\u0000",
                document.title(),
                document.content(),
                document.namespace(),
                language.code(),
                String.valueOf(document.url()),
                String.valueOf(document.effectiveFrom()),
                String.valueOf(document.effectiveUntil()));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
