package dev.parley.commerce.erp;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderPlaced;
import dev.parley.commerce.OrderStatus;
import dev.parley.commerce.OrderStatusChanged;
import dev.parley.commerce.order.OrderDocument;
import dev.parley.commerce.order.Orders;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.shared.CloudEvent;
import dev.parley.shared.Ids;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends every step of an order to the ERP, within the transaction that makes it, as a CloudEvent that is signed as a Standard
 * Webhook when it goes out. Events of one order arrive in their order.
 */
@Component
public class ErpEvents {

    private static final String SECRET = "erp";

    private final Outbox outbox;
    private final Orders orders;
    private final ErpRepository repository;
    private final JsonMapper json;
    private final Clock clock;

    ErpEvents(Outbox outbox, Orders orders, ErpRepository repository, JsonMapper json, Clock clock) {
        this.outbox = outbox;
        this.orders = orders;
        this.repository = repository;
        this.json = json;
        this.clock = clock;
    }

    /** Last in the transaction, when the order has its invoice. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OrderPlaced placed) {
        send(placed.order().number(), placed.order().status());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(OrderStatusChanged changed) {
        send(changed.order().number(), changed.order().status());
    }

    /**
     * Tells the ERP of an order as it is now; nothing happens where there is no ERP. Within the caller's transaction.
     *
     * @return whether there is an ERP
     */
    public boolean send(String number) {
        return send(number, orders.order(number).status());
    }

    private boolean send(String number, OrderStatus step) {
        Tenant tenant = TenantContext.current();
        String url = tenant.settings().commerce().erp().url();
        if (url == null) {
            return false;
        }
        Order order = orders.order(number);
        UUID id = Ids.next();
        Instant now = clock.instant();
        String type = "dev.parley.order." + step.code();
        repository.add(id, order.id(), type, now);
        CloudEvent event = CloudEvent.ofTenant(
                tenant.slug(), id.toString(), type, "order/" + number, now, OrderDocument.of(order));
        outbox.put(new OutboundMessage(
                "erp_push",
                "webhook",
                url,
                type,
                json.writeValueAsString(event),
                null,
                List.of(),
                Map.of("Content-Type", CloudEvent.MEDIA_TYPE),
                SECRET,
                key(id),
                "erp:" + order.id()));
        return true;
    }

    static String key(UUID event) {
        return "erp:" + event;
    }
}
