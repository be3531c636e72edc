package dev.parley.leads.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.message.OutboundMessage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

class WebhookCrmTests extends CrmContract {

    private final JsonMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    @Override
    Crm crm() {
        return new WebhookCrm(json);
    }

    @Test
    void itIsACloudEventInStructuredJson() {
        OutboundMessage message = message(LeadEvent.Kind.UPDATED, 4);
        JsonNode event = json.readTree(message.text());
        assertThat(event.path("specversion").asString()).isEqualTo("1.0");
        assertThat(event.path("type").asString()).isEqualTo("dev.parley.lead.updated");
        assertThat(event.path("subject").asString()).startsWith("lead/");
        assertThat(event.path("source").asString()).isEqualTo("/tenants/acme");
        assertThat(event.path("time").asString()).isEqualTo("2026-11-20T15:00:00Z");
        assertThat(event.at("/data/fields/budget_max/amount").asString()).isEqualTo("35000.00");
        assertThat(event.at("/data/profile_score").asInt()).isEqualTo(75);
        assertThat(message.headers()).containsEntry("Content-Type", "application/cloudevents+json; charset=utf-8");
        assertThat(message.secret()).isEqualTo("crm");
    }
}
