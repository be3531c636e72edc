package dev.parley.handoff;

import dev.parley.conversation.Summaries;
import dev.parley.conversation.Transcripts;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.conversation.message.Transcript;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells the business by e-mail that somebody waits for a person, once. */
@Component
class HandoffAlert {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private final Outbox outbox;
    private final Transcripts transcripts;
    private final Summaries summaries;

    HandoffAlert(Outbox outbox, Transcripts transcripts, Summaries summaries) {
        this.outbox = outbox;
        this.transcripts = transcripts;
        this.summaries = summaries;
    }

    void send(Handoff handoff) {
        Tenant tenant = TenantContext.current();
        String to = tenant.settings().salesEmail();
        if (to == null) {
            return;
        }
        outbox.put(new OutboundMessage(
                "handoff_alert",
                "email",
                to,
                "A customer waits for a person (" + handoff.reason().wire() + ")",
                text(tenant, handoff),
                null,
                List.of(),
                summaries.areAvailable()
                        ? Map.of(
                                OutboundMessage.SUMMARISED,
                                handoff.conversationId().toString())
                        : Map.of(),
                null,
                "handoff_alert:" + handoff.id(),
                null));
    }

    private String text(Tenant tenant, Handoff handoff) {
        String conversation =
                transcripts.find(handoff.conversationId()).map(Transcript::lines).orElse(List.of()).stream()
                        .map(line -> TIME.format(line.at().atZone(tenant.timeZone())) + "  " + line.role() + ": "
                                + line.text())
                        .collect(Collectors.joining("\n"));
        return "A customer of " + tenant.name() + " waits for a person.\n\n"
                + "Why: " + handoff.reason().wire() + "\n"
                + "Summary: " + handoff.summary() + "\n"
                + "For: " + handoff.level().role() + "\n"
                + "Reference: " + handoff.id() + "\n\n"
                + "Conversation\n" + conversation + "\n";
    }
}
