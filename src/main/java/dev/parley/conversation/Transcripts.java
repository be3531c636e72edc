package dev.parley.conversation;

import dev.parley.conversation.message.Transcript;
import java.util.Optional;
import java.util.UUID;

/** Reads what was said. Within a turn's closing transaction it includes that turn. */
public interface Transcripts {

    /** Empty when the conversation was deleted or never was. */
    Optional<Transcript> find(UUID conversationId);
}
