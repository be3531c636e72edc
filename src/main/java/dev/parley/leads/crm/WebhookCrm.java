package dev.parley.leads.crm;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.leads.LeadDocument;
import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Any system with a URL: CloudEvents in structured JSON, signed as Standard Webhooks when it is sent. */
@Component
class WebhookCrm implements Crm {

    private final JsonMapper json;

    WebhookCrm(JsonMapper json) {
        this.json = json;
    }

    /** CloudEvents 1.0; its names are one word each in every naming style. */
    @JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
    private record CloudEvent(
            String specversion,
            String id,
            String source,
            String type,
            String subject,
            Instant time,
            String datacontenttype,
            LeadDocument data) {}

    @Override
    public String provider() {
        return "webhook";
    }

    @Override
    public OutboundMessage message(Tenant tenant, LeadEvent event) {
        String type = "dev.parley.lead." + event.kind().wire();
        CloudEvent body = new CloudEvent(
                "1.0",
                event.id(),
                "/tenants/" + tenant.slug(),
                type,
                "lead/" + event.lead().id(),
                event.at(),
                "application/json",
                event.lead());
        return new OutboundMessage(
                "crm_push",
                "webhook",
                Objects.requireNonNullElse(tenant.settings().crm().url(), ""),
                type,
                json.writeValueAsString(body),
                null,
                List.of(),
                Map.of("Content-Type", "application/cloudevents+json; charset=utf-8"),
                "crm",
                "crm:" + event.id(),
                "crm:" + event.lead().id());
    }
}
