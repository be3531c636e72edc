package dev.parley.compliance.audit;

import dev.parley.identity.Caller;
import dev.parley.identity.Callers;
import dev.parley.shared.Act;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes every {@link Act} down, within the transaction that does it and as its last step: the end of the log is held by
 * one transaction at a time, and whoever holds it waits for nothing else. An act of reading gets a transaction of its own.
 */
@Component
class AuditTrail {

    private final AuditRepository repository;
    private final TransactionTemplate own;
    private final Clock clock;

    AuditTrail(AuditRepository repository, PlatformTransactionManager transactions, Clock clock) {
        this.repository = repository;
        this.own = new TransactionTemplate(transactions);
        this.own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /** An act with what must be known of the moment it was done in. */
    private record Done(Act act, @Nullable UUID tenant, String byKind, String by, Instant at) {}

    @EventListener
    void on(Act act) {
        Optional<Caller> caller = Callers.find();
        Done done = new Done(
                act,
                AuditRepository.tenant(),
                caller.map(AuditTrail::kind).orElse("system"),
                caller.map(Caller::label).orElse("system"),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        boolean writing = TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
        if (writing) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    append(done);
                }
            });
        } else if (done.tenant() == null) {
            TenantContext.callAsPlatform(() -> {
                own.executeWithoutResult(status -> append(done));
                return done;
            });
        } else {
            own.executeWithoutResult(status -> append(done));
        }
    }

    private void append(Done done) {
        Optional<Entry> last = repository.lockLast(done.tenant());
        Act act = done.act();
        Entry entry = new Entry(
                last.map(Entry::seq).orElse(0L) + 1,
                done.at(),
                act.name(),
                act.kind(),
                act.id(),
                done.byKind(),
                done.by(),
                act.details(),
                "");
        repository.append(done.tenant(), entry.after(last.map(Entry::hash).orElse(Entry.FIRST)));
    }

    private static String kind(Caller caller) {
        return switch (caller) {
            case Caller.Visitor visitor -> "visitor";
            case Caller.Staff staff -> "staff";
            case Caller.ServerKey key -> "server";
        };
    }
}
