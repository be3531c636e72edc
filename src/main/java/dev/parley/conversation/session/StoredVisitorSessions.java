package dev.parley.conversation.session;

import dev.parley.conversation.VisitorSessions;
import dev.parley.shared.ProblemException;
import org.springframework.stereotype.Component;

@Component
class StoredVisitorSessions implements VisitorSessions {

    private final Sessions sessions;

    StoredVisitorSessions(Sessions sessions) {
        this.sessions = sessions;
    }

    /** A secret alone says nothing about who holds it. */
    @Override
    public VisitorSession session(String secret) {
        return sessions.find(secret)
                .map(found -> new VisitorSession(found.conversationId(), found.contactId(), false))
                .orElseThrow(() -> ProblemException.notFound("session"));
    }
}
