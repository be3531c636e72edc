package dev.parley.conversation.session;

import dev.parley.conversation.ConversationClosed;
import dev.parley.shared.time.DueWork;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Tenants;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Closes conversations in which nobody writes any more. Two nodes that do so at once close each of them once. */
@Component
class IdleConversations implements DueWork {

    private static final Logger log = LoggerFactory.getLogger(IdleConversations.class);

    private final ClosedConversations conversations;
    private final Tenants tenants;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final boolean readOnly;

    IdleConversations(
            ClosedConversations conversations,
            Tenants tenants,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock,
            @Value("${parley.read-only:false}") boolean readOnly) {
        this.conversations = conversations;
        this.tenants = tenants;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.readOnly = readOnly;
    }

    @Scheduled(initialDelayString = "PT5M", fixedDelayString = "PT5M")
    void look() {
        runDue();
    }

    @Override
    public Optional<Instant> nextDue() {
        return tenants.all().stream()
                .flatMap(tenant -> nextDue(tenant).stream())
                .min(Instant::compareTo);
    }

    @Override
    public int runDue() {
        return readOnly ? 0 : tenants.all().stream().mapToInt(this::close).sum();
    }

    private Optional<Instant> nextDue(Tenant tenant) {
        return TenantContext.call(
                tenant,
                () -> Objects.requireNonNull(transaction.execute(status -> conversations.nextIdle(clock.instant()))));
    }

    private int close(Tenant tenant) {
        try {
            return TenantContext.call(
                    tenant,
                    () -> Objects.requireNonNull(transaction.execute(status -> {
                        List<ConversationClosed> closed = conversations.closeIdle(clock.instant());
                        closed.forEach(events::publishEvent);
                        return closed.size();
                    })));
        } catch (RuntimeException failed) {
            log.error("Idle conversations of {} are closed later", tenant.slug(), failed);
            return 0;
        }
    }
}
