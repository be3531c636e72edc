package dev.parley.knowledge.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.parley.ApplicationTest;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class InterruptedIngestTests extends ApplicationTest {

    @Autowired
    DocumentRepository documents;

    @Autowired
    IngestQueue queue;

    @Autowired
    VersionMaker maker;

    @Autowired
    IngestWorker worker;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void leavesAVersionToTheNextStartWhenTheProgramStops() {
        Tenant tenant = newTenant("dealership");
        StoredVersion begun = TenantContext.call(tenant, this::begin);
        var asked = new AtomicInteger();

        TenantContext.run(tenant, () -> maker.make(begun, () -> asked.incrementAndGet() > 1));

        assertThat(status(tenant, begun.id())).isEqualTo("queued");
    }

    @Test
    void takesUpAVersionThatADeadProcessHadBegun() {
        Tenant tenant = newTenant("dealership");
        StoredVersion begun = TenantContext.call(tenant, this::begin);

        worker.resume();

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(status(tenant, begun.id())).isEqualTo("ready"));
    }

    private StoredVersion begin() {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
            Instant now = Instant.now().minusSeconds(1);
            UUID document = documents.hold("hours", Ids.next(), now);
            documents.addVersion(
                    Ids.next(),
                    document,
                    new NewDocument("hours", "Hours", "We open at nine.", "faq", Language.ENGLISH, null, null, null),
                    Language.ENGLISH,
                    "a fingerprint",
                    now);
            return queue.claim(now, Instant.EPOCH).orElseThrow();
        }));
    }

    private String status(Tenant tenant, UUID version) {
        return TenantContext.call(
                tenant,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions)
                        .execute(status -> documents.find(version).orElseThrow().status())));
    }
}
