package dev.parley.leads;

import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Counts what becomes of leads, by how hot they are. */
@Component
class LeadMetrics {

    private final MeterRegistry meters;

    LeadMetrics(MeterRegistry meters) {
        this.meters = meters;
    }

    @TransactionalEventListener
    void on(LeadCreated created) {
        count("created", created.lead());
    }

    @TransactionalEventListener
    void on(LeadUpdated updated) {
        count("updated", updated.lead());
    }

    @TransactionalEventListener
    void on(LeadQualified qualified) {
        count("qualified", qualified.lead());
    }

    private void count(String event, Lead lead) {
        meters.counter(
                        "parley.leads",
                        "event",
                        event,
                        "priority",
                        lead.priority().name())
                .increment();
    }
}
