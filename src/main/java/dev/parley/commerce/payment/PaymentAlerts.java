package dev.parley.commerce.payment;

import dev.parley.commerce.Order;
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
        String text = """
                A payment arrived that Parley did not book: %s.

                Order: %s
                Amount: %s
                Payment: %s (%s)
                """.formatted(why, event.order(), event.amount(), event.reference(), event.provider());
        tell("Payment to check: order " + event.order(), text, "payment:" + event.provider() + ":" + event.id());
    }

    void refund(Order order) {
        String text = """
                A paid order was cancelled. Parley pays nothing out: please give the money back.

                Order: %s
                Amount: %s
                """.formatted(order.number(), order.total());
        tell("Payment to give back: order " + order.number(), text, "refund:" + order.id());
    }

    private void tell(String subject, String text, String key) {
        String to = TenantContext.current().settings().salesEmail();
        if (to != null) {
            outbox.put(new OutboundMessage(
                    "payment_alert",
                    "email",
                    to,
                    subject.replaceAll("\\p{Cntrl}", " "),
                    text,
                    null,
                    List.of(),
                    Map.of(),
                    null,
                    key,
                    null));
        }
    }
}
