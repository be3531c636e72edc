package dev.parley.conversation.session;

import dev.parley.conversation.Transcripts;
import dev.parley.conversation.message.Transcript;
import dev.parley.shared.ProblemException;
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
    public Transcript transcript(UUID conversationId) {
        conversations.summary(conversationId).orElseThrow(() -> ProblemException.notFound("conversation"));
        return new Transcript(conversationId, messages.lines(conversationId));
    }
}
