package dev.parley.leads.crm;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.leads.LeadDocument;
import dev.parley.leads.LeadStatus;
import dev.parley.leads.SellingSettings;
import dev.parley.leads.score.Priority;
import dev.parley.leads.score.ScoreLine;
import dev.parley.shared.Money;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What every CRM adapter does. */
abstract class CrmContract {

    static final Instant NOW = Instant.parse("2026-11-20T15:00:00Z");

    private final UUID id = UUID.randomUUID();

    abstract Crm crm();

    @Test
    void theSameEventIsTheSameMessage() {
        assertThat(message(LeadEvent.Kind.CREATED, 3).dedupeKey())
                .isEqualTo(message(LeadEvent.Kind.CREATED, 3).dedupeKey());
        assertThat(message(LeadEvent.Kind.UPDATED, 4).dedupeKey())
                .isNotEqualTo(message(LeadEvent.Kind.CREATED, 3).dedupeKey());
    }

    @Test
    void eventsOfOneLeadKeepTheirOrder() {
        assertThat(message(LeadEvent.Kind.CREATED, 3).orderKey())
                .isNotNull()
                .isEqualTo(message(LeadEvent.Kind.UPDATED, 4).orderKey());
    }

    @Test
    void itBringsTheContact() {
        assertThat(message(LeadEvent.Kind.CREATED, 3).text()).contains("dana@mail.example");
    }

    OutboundMessage message(LeadEvent.Kind kind, long version) {
        return crm().message(tenant(), new LeadEvent(kind, document(version), NOW));
    }

    LeadDocument document(long version) {
        return new LeadDocument(
                id,
                null,
                null,
                "widget",
                LeadStatus.QUALIFIED,
                "crm",
                75,
                70,
                Priority.HOT,
                Map.of("email", "dana@mail.example", "budget_max", Money.of("35000", "USD")),
                List.of("phone"),
                List.of(new ScoreLine("profile", "email", 20)),
                "BUY",
                Set.of(),
                List.of(),
                NOW,
                NOW,
                NOW,
                NOW,
                NOW,
                version);
    }

    static Tenant tenant() {
        return new Tenant(
                new TenantId(UUID.randomUUID()),
                "acme",
                "Acme",
                "dealership",
                Locale.US,
                "USD",
                ZoneId.of("UTC"),
                SellingSettings.all(),
                "pk",
                1);
    }
}
