package dev.parley.conversation.turn;

import dev.parley.conversation.message.Reply;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn that is over.
 *
 * @param sessionId the visitor's secret, to be sent with the next message
 * @param clientMessageId the client's own id of its message, or null
 * @param reply the answer, or null while a human agent holds the conversation
 * @param standing what is known of the conversation by the name of the block, while there is no reply to hold it
 */
public record Turn(
        String sessionId,
        UUID conversationId,
        @Nullable String clientMessageId,
        @Nullable Reply reply,
        Map<String, Object> standing) {

    Turn(String sessionId, UUID conversationId, @Nullable String clientMessageId, @Nullable Reply reply) {
        this(sessionId, conversationId, clientMessageId, reply, Map.of());
    }
}
