package dev.parley.leads.crm;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.shared.CloudEvent;
import dev.parley.tenancy.Tenant;
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

    @Override
    public String provider() {
        return "webhook";
    }

    @Override
    public OutboundMessage message(Tenant tenant, LeadEvent event) {
        String type = "dev.parley.lead." + event.kind().wire();
        CloudEvent body = CloudEvent.ofTenant(
                tenant.slug(), event.id(), type, "lead/" + event.lead().id(), event.at(), event.lead());
        return new OutboundMessage(
                "crm_push",
                "webhook",
                Objects.requireNonNullElse(tenant.settings().crm().url(), ""),
                type,
                json.writeValueAsString(body),
                null,
                List.of(),
                Map.of("Content-Type", CloudEvent.MEDIA_TYPE),
                "crm",
                "crm:" + event.id(),
                "crm:" + event.lead().id());
    }
}
