package dev.parley.leads.crm;

import dev.parley.leads.LeadDocument;
import java.time.Instant;

/** News about a lead for the CRM. */
public record LeadEvent(Kind kind, LeadDocument lead, Instant at) {

    /** What happened. */
    public enum Kind {
        CREATED("created"),
        UPDATED("updated"),
        DELETED("deleted");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** The same for the same state of the same lead. */
    public String id() {
        return lead.id() + "." + (kind == Kind.DELETED ? kind.wire() : lead.version());
    }
}
