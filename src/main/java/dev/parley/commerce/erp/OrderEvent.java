package dev.parley.commerce.erp;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.parley.commerce.order.OrderDocument;
import java.time.Instant;

/** A CloudEvent 1.0 about an order; its names are one word each in every naming style. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
record OrderEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        OrderDocument data) {}
