package dev.parley.leads.alert;

import dev.parley.conversation.Summaries;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadGate;
import dev.parley.leads.LeadUpdate;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Tells sales about a qualified lead, once. */
@Component
@Order(10)
class SalesGate implements LeadGate {

    private final SalesAlerts alerts;
    private final Summaries summaries;
    private final Outbox outbox;
    private final Clock clock;

    SalesGate(SalesAlerts alerts, Summaries summaries, Outbox outbox, Clock clock) {
        this.alerts = alerts;
        this.summaries = summaries;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Lead pass(LeadUpdate update, Lead lead) {
        Tenant tenant = TenantContext.current();
        String to = tenant.settings().salesEmail();
        if (to == null
                || lead.milestones().qualifiedAt() == null
                || lead.milestones().salesNotifiedAt() != null) {
            return lead;
        }
        SalesAlert alert = alerts.of(tenant, lead);
        outbox.put(new OutboundMessage(
                "sales_alert",
                "email",
                to,
                alert.subject(),
                alert.text(),
                alerts.html(alert),
                List.of(OutboundMessage.Attachment.text("lead.vcf", "text/vcard", ContactCard.of(lead))),
                headers(lead),
                null,
                "sales_alert:" + lead.id(),
                null));
        return lead.withMilestones(lead.milestones().salesNotified(clock.instant()));
    }

    private Map<String, String> headers(Lead lead) {
        Map<String, String> headers = new HashMap<>();
        headers.put("Reply-To", String.valueOf(lead.fields().get("email")));
        if (lead.conversationId() != null && summaries.areAvailable()) {
            headers.put(OutboundMessage.SUMMARISED, lead.conversationId().toString());
        }
        return headers;
    }
}
