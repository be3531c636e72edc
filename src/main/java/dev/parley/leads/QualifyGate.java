package dev.parley.leads;

import java.time.Clock;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Marks a lead as qualified once it is complete enough and can be written to. */
@Component
@Order(0)
class QualifyGate implements LeadGate {

    static final int PROFILE_FROM = 60;

    private final Clock clock;

    QualifyGate(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Lead pass(LeadUpdate update, Lead lead) {
        Lead.Milestones passed = lead.milestones();
        if (passed.qualifiedAt() != null || lead.score().profile() < PROFILE_FROM || !lead.hasEmail()) {
            return lead;
        }
        Lead qualified = lead.withMilestones(
                new Lead.Milestones(clock.instant(), passed.salesNotifiedAt(), passed.crmPushedAt()));
        return lead.status() == LeadStatus.NEW ? qualified.withStatus(LeadStatus.QUALIFIED) : qualified;
    }
}
