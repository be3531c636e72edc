package dev.parley.leads.crm;

import dev.parley.conversation.message.Outbox;
import dev.parley.leads.Lead;
import dev.parley.leads.LeadDeleted;
import dev.parley.leads.LeadDocument;
import dev.parley.leads.LeadGate;
import dev.parley.leads.LeadUpdate;
import dev.parley.leads.score.Priority;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Hands a hot lead that can be contacted to the CRM, and every later change of it as an update. */
@Component
@Order(20)
class CrmGate implements LeadGate {

    private final Map<String, Crm> crms;
    private final Outbox outbox;
    private final Clock clock;

    CrmGate(List<Crm> crms, Outbox outbox, Clock clock) {
        this.crms = crms.stream().collect(Collectors.toMap(Crm::provider, Function.identity()));
        this.outbox = outbox;
        this.clock = clock;
    }

    @Override
    public Lead pass(LeadUpdate update, Lead lead) {
        Tenant tenant = TenantContext.current();
        Crm crm = crms.get(tenant.settings().crm().provider());
        if (crm == null) {
            return lead;
        }
        if (lead.milestones().crmPushedAt() != null) {
            if (!update.changes().isEmpty()) {
                push(crm, tenant, LeadEvent.Kind.UPDATED, lead);
            }
            return lead;
        }
        if (lead.priority() != Priority.HOT || !lead.hasContact()) {
            return lead;
        }
        Lead pushed = lead.withMilestones(lead.milestones().crmPushed(clock.instant()));
        push(crm, tenant, LeadEvent.Kind.CREATED, pushed);
        return pushed;
    }

    @EventListener
    void on(LeadDeleted deleted) {
        Crm crm = crms.get(TenantContext.current().settings().crm().provider());
        if (crm != null && deleted.lead().milestones().crmPushedAt() != null) {
            push(crm, TenantContext.current(), LeadEvent.Kind.DELETED, deleted.lead());
        }
    }

    private void push(Crm crm, Tenant tenant, LeadEvent.Kind kind, Lead lead) {
        outbox.put(crm.message(tenant, new LeadEvent(kind, LeadDocument.of(lead), clock.instant())));
    }
}
