package dev.parley.commerce.erp;

import dev.parley.commerce.erp.ErpRepository.Row;
import dev.parley.commerce.order.Orders;
import dev.parley.conversation.message.Outbox;
import dev.parley.conversation.message.Outbox.Progress;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Holds the orders against what the ERP has taken over. */
@Component
public class Reconciliation {

    private static final String SENT = "sent";

    private final ErpRepository repository;
    private final ErpEvents events;
    private final Orders orders;
    private final Outbox outbox;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Reconciliation(
            ErpRepository repository,
            ErpEvents events,
            Orders orders,
            Outbox outbox,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.repository = repository;
        this.events = events;
        this.orders = orders;
        this.outbox = outbox;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Where the orders of a time stand.
     *
     * @param sent delivered to the ERP, which has not confirmed them yet
     * @param confirmed taken over by the ERP
     * @param missing not delivered
     */
    public record Report(int orders, int sent, int confirmed, int missing, List<Item> items) {}

    /**
     * One order in the report.
     *
     * @param state {@code sent}, {@code confirmed} or {@code missing}
     * @param reason why it is missing, or null
     * @param reference what the ERP calls it, or null
     */
    public record Item(
            String number,
            String status,
            Instant createdAt,
            String state,
            @Nullable String reason,
            @Nullable String reference,
            @Nullable Instant confirmedAt) {}

    /** @param from, to null for no bound; the end is not part of it */
    public Report report(@Nullable Instant from, @Nullable Instant to) {
        List<Item> items = Objects.requireNonNull(transaction.execute(status -> items(from, to)));
        return new Report(items.size(), count(items, SENT), count(items, "confirmed"), count(items, "missing"), items);
    }

    /** @throws ProblemException (404) when there is no such order */
    public void confirm(String number, @Nullable String reference) {
        boolean known = Boolean.TRUE.equals(
                transaction.execute(status -> repository.confirm(number, reference, clock.instant())));
        if (!known) {
            throw ProblemException.notFound("order");
        }
    }

    /**
     * Tells the ERP of an order once more.
     *
     * @throws ProblemException (404) when there is no such order, (409) when there is no ERP
     */
    public void resend(String number) {
        orders.order(number);
        if (!Boolean.TRUE.equals(transaction.execute(status -> events.send(number)))) {
            throw new ProblemException(ErrorCode.CONFLICT, "no ERP is set in commerce.erp.url");
        }
    }

    private List<Item> items(@Nullable Instant from, @Nullable Instant to) {
        List<Row> rows = repository.orders(from, to);
        List<String> keys = new ArrayList<>();
        rows.forEach(row -> {
            if (row.event() != null) {
                keys.add(ErpEvents.key(row.event()));
            }
        });
        Map<String, Progress> progress = outbox.progress(keys);
        return rows.stream()
                .map(row -> item(row, row.event() == null ? null : progress.get(ErpEvents.key(row.event()))))
                .toList();
    }

    private static Item item(Row row, @Nullable Progress progress) {
        boolean delivered = progress != null && progress.status().equals(SENT);
        String state = row.confirmedAt() != null ? "confirmed" : delivered ? SENT : "missing";
        String reason = state.equals("missing") ? reason(progress) : null;
        return new Item(row.number(), row.status(), row.createdAt(), state, reason, row.reference(), row.confirmedAt());
    }

    private static String reason(@Nullable Progress progress) {
        if (progress == null) {
            return "never sent";
        }
        return progress.reason() == null ? progress.status() : progress.status() + ": " + progress.reason();
    }

    private static int count(List<Item> items, String state) {
        return (int) items.stream().filter(item -> item.state().equals(state)).count();
    }
}
