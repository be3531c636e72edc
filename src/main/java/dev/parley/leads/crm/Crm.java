package dev.parley.leads.crm;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.tenancy.Tenant;

/** A system that leads are handed to. It only words the message; the outbox brings it there. Thread-safe. */
public interface Crm {

    /** The name in a tenant's settings: {@code webhook}, {@code hubspot} ... */
    String provider();

    /** Words one event; the same event twice is the same message. */
    OutboundMessage message(Tenant tenant, LeadEvent event);
}
