package dev.parley.shared;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;

/** News in the envelope of CloudEvents 1.0; its names are one word each in every naming style. */
@JsonPropertyOrder({"specversion", "id", "source", "type", "subject", "time", "datacontenttype", "data"})
public record CloudEvent(
        String specversion,
        String id,
        String source,
        String type,
        String subject,
        Instant time,
        String datacontenttype,
        Object data) {

    /** The media type of the envelope. */
    public static final String MEDIA_TYPE = "application/cloudevents+json; charset=utf-8";

    /** Of a tenant, with data in JSON. */
    public static CloudEvent ofTenant(String slug, String id, String type, String subject, Instant time, Object data) {
        return new CloudEvent("1.0", id, "/tenants/" + slug, type, subject, time, "application/json", data);
    }
}
