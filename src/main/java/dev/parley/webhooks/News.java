package dev.parley.webhooks;

import dev.parley.commerce.Order;
import dev.parley.commerce.OrderPlaced;
import dev.parley.commerce.OrderStatusChanged;
import dev.parley.conversation.ConversationClosed;
import dev.parley.conversation.HumanAgentFinished;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.handoff.HandoffQueued;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadCreated;
import dev.parley.leads.LeadDeleted;
import dev.parley.leads.LeadDocument;
import dev.parley.leads.LeadUpdated;
import dev.parley.shared.Act;
import dev.parley.shared.CloudEvent;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Turns what happens into messages to whoever subscribed, within the transaction in which it happens. */
@Component
@Transactional
class News {

    private static final String KIND = "event_webhook";

    private final Hearers hearers;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    News(Hearers hearers, Outbox outbox, JsonMapper json, Clock clock) {
        this.hearers = hearers;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @EventListener
    public void on(LeadCreated created) {
        lead("lead.created", created.lead());
    }

    @EventListener
    public void on(LeadUpdated updated) {
        lead("lead.updated", updated.lead());
    }

    @EventListener
    public void on(LeadDeleted deleted) {
        tell(
                "lead.deleted",
                "lead/" + deleted.lead().id(),
                deleted.lead().id() + ".deleted",
                Map.of("id", deleted.lead().id()));
    }

    @EventListener
    public void on(OrderPlaced placed) {
        order("order.placed", placed.order(), Map.of());
    }

    @EventListener
    public void on(OrderStatusChanged changed) {
        order("order.status_changed", changed.order(), Map.of("previous_status", changed.before()));
    }

    @EventListener
    public void on(ConversationClosed closed) {
        String id = closed.id() + ".closed." + closed.lastAt().toEpochMilli();
        tell("conversation.closed", "conversation/" + closed.id(), id, closed);
    }

    @EventListener
    public void on(HandoffQueued queued) {
        tell("handoff.queued", "handoff/" + queued.id(), queued.id() + ".queued", queued);
    }

    @EventListener
    public void on(HumanAgentFinished finished) {
        String id = finished.conversationId() + "." + clock.instant().toEpochMilli();
        tell("handoff.resolved", "conversation/" + finished.conversationId(), id, finished);
    }

    /** Customers are told of by their id alone; whoever may see more asks for it. */
    @EventListener
    public void on(Act act) {
        if (act.kind().equals("customer") && EventTypes.ALL.contains(act.name())) {
            String id = act.id() + "." + act.name() + "." + clock.instant().toEpochMilli();
            tell(act.name(), "customer/" + act.id(), id, Map.of("id", act.id()));
        }
    }

    private void lead(String type, Lead lead) {
        tell(type, "lead/" + lead.id(), lead.id() + "." + lead.version(), LeadDocument.of(lead));
    }

    private void order(String type, Order order, Map<String, ?> more) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("number", order.number());
        data.put("status", order.status());
        data.put("contact_id", order.contactId());
        data.put("subtotal", order.subtotal());
        data.put("tax", order.tax());
        data.put("total", order.total());
        data.put("created_at", order.createdAt());
        data.putAll(more);
        tell(type, "order/" + order.number(), order.id() + "." + order.status(), data);
    }

    private void tell(String type, String subject, String id, Object data) {
        if (TenantContext.find().isEmpty()) {
            return;
        }
        List<Subscription> hearing = hearers.of(type);
        if (hearing.isEmpty()) {
            return;
        }
        String slug = TenantContext.current().slug();
        String body = json.writeValueAsString(
                CloudEvent.ofTenant(slug, id, "dev.parley." + type, subject, clock.instant(), data));
        hearing.forEach(subscription -> outbox.put(new OutboundMessage(
                KIND,
                "webhook",
                subscription.url(),
                "dev.parley." + type,
                body,
                null,
                List.of(),
                Map.of("Content-Type", CloudEvent.MEDIA_TYPE),
                Subscriptions.secretName(subscription),
                subscription.key() + type + ":" + id,
                subscription.key() + subject)));
    }
}
