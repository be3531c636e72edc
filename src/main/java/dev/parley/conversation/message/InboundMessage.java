package dev.parley.conversation.message;

import dev.parley.shared.Language;
import org.jspecify.annotations.Nullable;

/**
 * A customer's message, whatever channel brought it.
 *
 * @param sessionId the session's secret, or null to start one
 * @param messageId the channel's own id, which makes a redelivery harmless, or null
 * @param text 1 to 4000 characters, not blank
 * @param language what the client says, or null
 * @param channel {@code widget}, {@code telegram} ...
 * @param pageUrl the page it was written on, or null
 * @param customer who the client says it is, or null
 */
public record InboundMessage(
        @Nullable String sessionId,
        @Nullable String messageId,
        String text,
        @Nullable Language language,
        String channel,
        @Nullable String pageUrl,
        @Nullable CustomerClaim customer) {

    /** The same message in other words. */
    public InboundMessage withText(String other) {
        return new InboundMessage(sessionId, messageId, other, language, channel, pageUrl, customer);
    }
}
