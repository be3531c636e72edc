package dev.parley.leads.skill;

import dev.parley.leads.Lead;
import dev.parley.leads.score.Priority;
import dev.parley.leads.score.ScoreLine;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The lead as a reply shows it. */
public record LeadBlock(
        UUID id,
        int profileScore,
        int heatScore,
        Priority priority,
        Map<String, Object> fields,
        List<String> missing,
        List<ScoreLine> breakdown) {

    static LeadBlock of(Lead lead) {
        return new LeadBlock(
                lead.id(),
                lead.score().profile(),
                lead.score().heat(),
                lead.priority(),
                lead.fields(),
                lead.score().missing(),
                lead.score().breakdown());
    }
}
