package dev.parley.conversation.session;

import dev.parley.conversation.AgentReplies;
import dev.parley.shared.Language;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredAgentReplies implements AgentReplies {

    private final ConversationRepository conversations;
    private final MessageRepository messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StoredAgentReplies(
            ConversationRepository conversations,
            MessageRepository messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conversations = conversations;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void reply(UUID conversationId, String agentName, String text) {
        Instant now = clock.instant();
        // Taking the row's lock first keeps the message's place in the conversation.
        if (!conversations.touch(conversationId, now)) {
            throw ProblemException.notFound("conversation");
        }
        Language language = conversations
                .summary(conversationId)
                .flatMap(conversation -> Language.find(conversation.language()))
                .orElse(Language.ENGLISH);
        UUID id = messages.appendAgent(conversationId, agentName, text, language, now);
        events.publishEvent(new Said(conversationId, id, "agent", text, now));
    }

    @Override
    @Transactional
    public void hold(UUID conversationId, boolean byHuman) {
        if (!conversations.hold(conversationId, byHuman)) {
            throw ProblemException.notFound("conversation");
        }
    }
}
