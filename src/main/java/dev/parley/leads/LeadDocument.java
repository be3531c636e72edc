package dev.parley.leads;

import dev.parley.leads.score.HeatPoint;
import dev.parley.leads.score.Priority;
import dev.parley.leads.score.ScoreLine;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A lead as staff and the CRM see it. */
public record LeadDocument(
        UUID id,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        String source,
        LeadStatus status,
        String stage,
        int profileScore,
        int heatScore,
        Priority priority,
        Map<String, Object> fields,
        List<String> missing,
        List<ScoreLine> breakdown,
        @Nullable String bestIntent,
        Set<String> openIssues,
        List<HeatPoint> heatSeries,
        @Nullable Instant qualifiedAt,
        @Nullable Instant salesNotifiedAt,
        @Nullable Instant crmPushedAt,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    public static LeadDocument of(Lead lead) {
        return new LeadDocument(
                lead.id(),
                lead.contactId(),
                lead.conversationId(),
                lead.source(),
                lead.status(),
                lead.stage(),
                lead.score().profile(),
                lead.score().heat(),
                lead.priority(),
                lead.fields(),
                lead.score().missing(),
                lead.score().breakdown(),
                lead.facts().bestIntent(),
                lead.facts().openIssues(),
                lead.facts().series(),
                lead.milestones().qualifiedAt(),
                lead.milestones().salesNotifiedAt(),
                lead.milestones().crmPushedAt(),
                lead.createdAt(),
                lead.updatedAt(),
                lead.version());
    }
}
