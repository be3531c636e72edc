package dev.parley.conversation.session;

import dev.parley.conversation.Transcripts;
import dev.parley.conversation.message.Transcript;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredTranscripts implements Transcripts {

    private final ConversationRepository conversations;
    private final MessageRepository messages;

    StoredTranscripts(ConversationRepository conversations, MessageRepository messages) {
        this.conversations = conversations;
        this.messages = messages;
    }

    @Override
    @Transactional
    public Optional<Transcript> find(UUID conversationId) {
        return conversations
                .summary(conversationId)
                .map(conversation -> new Transcript(conversationId, messages.lines(conversationId)));
    }
}
