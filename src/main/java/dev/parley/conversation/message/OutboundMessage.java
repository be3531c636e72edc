package dev.parley.conversation.message;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message to somebody outside a conversation.
 *
 * @param kind what it is for: {@code sales_alert}, {@code crm_push} ...; names it in the log
 * @param channel {@code email} or {@code webhook}
 * @param to an address or a URL
 * @param subject of an e-mail, or the event type of a webhook
 * @param text plain text of an e-mail, or the JSON body of a webhook
 * @param html the same e-mail as HTML, or null
 * @param headers further headers (CloudEvents, Standard Webhooks id)
 * @param secret which of the tenant's secrets signs it ({@code crm}), or null
 * @param dedupeKey unique per tenant: the same key is delivered once
 * @param orderKey messages with the same key go out one after the other, or null
 */
public record OutboundMessage(
        String kind,
        String channel,
        String to,
        String subject,
        String text,
        @Nullable String html,
        List<Attachment> attachments,
        Map<String, String> headers,
        @Nullable String secret,
        String dedupeKey,
        @Nullable String orderKey) {

    /** Names the conversation whose summary is put into the e-mail before it goes out; no header of any e-mail. */
    public static final String SUMMARISED = "Parley-Conversation";

    /** Where the summary goes in an e-mail's HTML; in its text, behind the first paragraph. */
    public static final String PLACE_OF_SUMMARY = "<!--summary-->";

    public OutboundMessage {
        attachments = List.copyOf(attachments);
        headers = Map.copyOf(headers);
    }

    /** The same, with other words and headers. */
    public OutboundMessage with(String text, @Nullable String html, Map<String, String> headers) {
        return new OutboundMessage(
                kind, channel, to, subject, text, html, attachments, headers, secret, dedupeKey, orderKey);
    }

    /** A file sent along: a PDF, a vCard, an iCalendar entry. */
    public record Attachment(String name, String mediaType, byte[] content) {

        public static Attachment text(String name, String mediaType, String content) {
            return new Attachment(name, mediaType, content.getBytes(StandardCharsets.UTF_8));
        }
    }
}
