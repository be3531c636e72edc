package dev.parley.commerce.payment;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Tells staff of money that somebody has to look at. */
@Component
class PaymentAlerts {

    private final Outbox outbox;

    PaymentAlerts(Outbox outbox) {
        this.outbox = outbox;
    }

    void doubted(PaymentEvent event, String why) {
        String to = TenantContext.current().settings().salesEmail();
        if (to == null) {
            return;
        }
        String text = """
                A payment arrived that Parley did not book: %s.

                Order: %s
                Amount: %s
                Payment: %s (%s)
                """.formatted(why, event.order(), event.amount(), event.reference(), event.provider());
        outbox.put(new OutboundMessage(
                "payment_alert",
                "email",
                to,
                "Payment to check: order " + String.valueOf(event.order()).replaceAll("\\p{Cntrl}", " "),
                text,
                null,
                List.of(),
                Map.of(),
                null,
                "payment:" + event.provider() + ":" + event.id(),
                null));
    }
}
