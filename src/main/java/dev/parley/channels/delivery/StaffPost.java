package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.identity.StaffMail;
import dev.parley.shared.Ids;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Letters to staff: through the outbox of their business; those to staff of the platform, who have none, go at once. */
@Component
class StaffPost implements StaffMail {

    private static final Logger log = LoggerFactory.getLogger(StaffPost.class);

    private final Outbox outbox;
    private final EmailCarrier carrier;

    StaffPost(Outbox outbox, EmailCarrier carrier) {
        this.outbox = outbox;
        this.carrier = carrier;
    }

    @Override
    public void send(String kind, String to, String subject, String text, String dedupeKey) {
        OutboundMessage message =
                new OutboundMessage(kind, "email", to, subject, text, null, List.of(), Map.of(), null, dedupeKey, null);
        if (TenantContext.find().isPresent()) {
            outbox.put(message);
        } else if (!(carrier.carry(new KeptMessage(Ids.next(), message, 0)) instanceof Delivery.Sent)) {
            log.warn("A letter of the kind {} to staff of the platform could not be sent", kind);
        }
    }
}
