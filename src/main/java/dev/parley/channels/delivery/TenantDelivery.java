package dev.parley.channels.delivery;

import dev.parley.compliance.OutboundGate;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.shared.trace.Span;
import dev.parley.shared.trace.Tracing;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.Usage;
import dev.parley.tenancy.Use;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out what one tenant has due. Any number of nodes may do so at once; a message is held by one of them. */
@Component
class TenantDelivery {

    private static final Logger log = LoggerFactory.getLogger(TenantDelivery.class);
    private static final int BATCH = 20;
    /** Longer than any carrier may take, so that nobody else takes a message that is still under way. */
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final OutboxRepository repository;
    private final Map<String, Carrier> carriers;
    private final SummaryNote summary;
    private final OutboundGate gate;
    private final TransactionTemplate transaction;
    private final Usage usage;
    private final MeterRegistry meters;
    private final Tracing tracing;
    private final Clock clock;

    TenantDelivery(
            OutboxRepository repository,
            List<Carrier> carriers,
            SummaryNote summary,
            OutboundGate gate,
            PlatformTransactionManager transactions,
            Usage usage,
            MeterRegistry meters,
            Tracing tracing,
            Clock clock) {
        this.repository = repository;
        this.carriers = carriers.stream().collect(Collectors.toMap(Carrier::channel, Function.identity()));
        this.summary = summary;
        this.gate = gate;
        this.transaction = new TransactionTemplate(transactions);
        this.usage = usage;
        this.meters = meters;
        this.tracing = tracing;
        this.clock = clock;
    }

    /** @return how many messages were tried */
    int deliver(Tenant tenant) {
        int tried = 0;
        for (List<KeptMessage> batch = claim(tenant); !batch.isEmpty(); batch = claim(tenant)) {
            deliver(tenant, batch);
            tried += batch.size();
        }
        return tried;
    }

    private List<KeptMessage> claim(Tenant tenant) {
        return TenantContext.call(
                tenant, () -> transaction.execute(status -> repository.claim(BATCH, clock.instant(), LEASE)));
    }

    /** A slow receiver holds up its own messages only. */
    private void deliver(Tenant tenant, List<KeptMessage> batch) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Void>> tasks = batch.stream()
                    .map(message -> (Callable<Void>) () -> {
                        TenantContext.run(tenant, () -> deliver(message));
                        return null;
                    })
                    .toList();
            threads.invokeAll(tasks);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private void deliver(KeptMessage message) {
        Delivery delivery = carry(message);
        String result = transaction.execute(status -> record(message, delivery));
        meters.counter("parley.outbox.deliveries", "channel", message.message().channel(), "result", result)
                .increment();
    }

    private Delivery carry(KeptMessage message) {
        Carrier carrier = carriers.get(message.message().channel());
        if (carrier == null) {
            return new Delivery.Refused(
                    "no carrier for channel " + message.message().channel());
        }
        if (!usage.isLeft(Use.MESSAGES)) {
            return new Delivery.Refused("the quota of messages of this business is used up");
        }
        OutboundMessage content = message.message();
        return switch (gate.judge(content.kind(), content.channel(), content.to())) {
            case OutboundGate.Verdict.Withhold(String reason) -> new Delivery.Withheld(reason);
            case OutboundGate.Verdict.Wait(Instant until) -> new Delivery.Quiet(until);
            case OutboundGate.Verdict.Go go -> carry(message, carrier);
        };
    }

    private Delivery carry(KeptMessage message, Carrier carrier) {
        try (Span span = tracing.begin("deliver " + carrier.channel(), Tracing.Kind.CLIENT)) {
            span.put("parley.message", message.id().toString())
                    .put("parley.message.kind", message.message().kind())
                    .put("parley.message.attempt", message.attempts())
                    .put("parley.tenant", TenantContext.current().slug());
            Delivery delivery = carrier.carry(summary.added(message));
            failure(delivery).ifPresent(span::failed);
            return delivery;
        } catch (RuntimeException unexpected) {
            log.error("Carrier {} failed on message {}", carrier.channel(), message.id(), unexpected);
            return new Delivery.TryLater(unexpected.getClass().getSimpleName(), null);
        }
    }

    /** What it begins with: an exception's name or a status; whatever follows may hold an address. */
    private static Optional<String> failure(Delivery delivery) {
        return switch (delivery) {
            case Delivery.Refused(String reason) -> Optional.of(reason.replaceAll("(?s)[:<].*", ""));
            case Delivery.TryLater later -> Optional.of(later.reason().replaceAll("(?s)[:<].*", ""));
            case Delivery.Sent _, Delivery.Withheld _, Delivery.Quiet _ -> Optional.empty();
        };
    }

    private String record(KeptMessage message, Delivery delivery) {
        return switch (delivery) {
            case Delivery.Sent(String channel) -> {
                repository.sent(message.id(), channel, clock.instant());
                yield "sent";
            }
            case Delivery.Refused(String reason) -> {
                repository.failed(message.id(), reason);
                yield "failed";
            }
            case Delivery.TryLater later -> retry(message, later);
            case Delivery.Withheld(String reason) -> {
                repository.withheld(message.id(), reason);
                yield "withheld";
            }
            case Delivery.Quiet(Instant until) -> {
                repository.rest(message.id(), until);
                yield "quiet";
            }
        };
    }

    private String retry(KeptMessage message, Delivery.TryLater later) {
        return Retries.next(message.attempts(), later.after())
                .map(wait -> {
                    repository.postpone(
                            message.id(), later.reason(), clock.instant().plus(wait));
                    return "retry";
                })
                .orElseGet(() -> {
                    repository.failed(message.id(), later.reason());
                    return "failed";
                });
    }
}
