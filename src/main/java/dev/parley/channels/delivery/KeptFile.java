package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage.Attachment;
import org.jspecify.annotations.Nullable;

/**
 * An attachment as the outbox keeps it.
 *
 * @param content text, as earlier versions wrote it, or null
 * @param bytes in Base64, or null
 */
record KeptFile(String name, String mediaType, @Nullable String content, byte @Nullable [] bytes) {

    static KeptFile of(Attachment file) {
        return new KeptFile(file.name(), file.mediaType(), null, file.content());
    }

    Attachment attachment() {
        return bytes != null
                ? new Attachment(name, mediaType, bytes)
                : Attachment.text(name, mediaType, content == null ? "" : content);
    }
}
