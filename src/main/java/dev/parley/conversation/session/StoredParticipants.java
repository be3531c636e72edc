package dev.parley.conversation.session;

import dev.parley.conversation.Participants;
import dev.parley.identity.ContactMerged;
import dev.parley.identity.Contacts;
import dev.parley.shared.ProblemException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredParticipants implements Participants {

    private final ConversationRepository conversations;
    private final Contacts contacts;
    private final Clock clock;

    StoredParticipants(ConversationRepository conversations, Contacts contacts, Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void verify(UUID conversationId, UUID contactId) {
        UUID before = conversations
                .summary(conversationId)
                .orElseThrow(() -> ProblemException.notFound("conversation"))
                .contactId();
        if (contacts.isGuest(before)) {
            contacts.join(before, contactId);
        }
        conversations.bind(conversationId, contactId, clock.instant().plus(Recognition.LASTS));
    }

    @EventListener
    @Transactional
    void on(ContactMerged merged) {
        conversations.move(merged.from(), merged.into());
    }
}
