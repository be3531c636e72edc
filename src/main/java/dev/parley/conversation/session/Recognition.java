package dev.parley.conversation.session;

import dev.parley.conversation.message.CustomerClaim;
import dev.parley.conversation.message.InboundMessage;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.ContactFields;
import dev.parley.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Learns whom a session is with from what a channel or a server vouches for. What a visitor merely typed binds nothing.
 * Runs within the caller's transaction.
 */
@Component
class Recognition {

    /** How long a session is believed to be the contact's without anybody vouching for it again. */
    static final Duration LASTS = Duration.ofHours(24);

    private static final Duration REFRESHED_BELOW = LASTS.dividedBy(2);

    private final ConversationRepository conversations;
    private final Contacts contacts;
    private final Clock clock;

    Recognition(ConversationRepository conversations, Contacts contacts, Clock clock) {
        this.conversations = conversations;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** The session as it is after what came with the message; another one when it belongs to somebody else. */
    Session recognise(Session session, InboundMessage inbound) {
        @Nullable CustomerClaim claim = inbound.customer();
        if (claim == null) {
            return session;
        }
        if (!claim.verified()) {
            return claimsAnother(claim, session) ? session.unverified() : session;
        }
        boolean guest = contacts.isGuest(session.contactId());
        Optional<Contact> vouched = vouched(claim, guest ? session.contactId() : Ids.next());
        if (vouched.isEmpty()) {
            return session;
        }
        UUID contact = vouched.get().id();
        boolean same = contacts.find(session.contactId())
                .filter(bound -> bound.id().equals(contact))
                .isPresent();
        return bind(guest || same ? session : Session.begun(contact, inbound.channel()), contact);
    }

    private Optional<Contact> vouched(CustomerClaim claim, UUID firstSight) {
        String email = claim.email() != null && ContactFields.isEmail(claim.email()) ? claim.email() : null;
        String phone = claim.phone() != null && ContactFields.isPhone(claim.phone()) ? claim.phone() : null;
        if (claim.id() == null || claim.id().isBlank()) {
            return (email == null ? Optional.<Contact>empty() : contacts.findByEmail(email))
                    .or(() -> phone == null ? Optional.empty() : contacts.findByPhone(phone));
        }
        String name = claim.name() == null || claim.name().isBlank()
                ? null
                : claim.name().strip();
        return Optional.of(
                contacts.recognise(new Contact(firstSight, claim.id(), name, null, email, phone, null, null, null)));
    }

    private Session bind(Session session, UUID contact) {
        Instant now = clock.instant();
        Instant until = now.plus(LASTS);
        if (session.isNew()) {
            return session.with(contact, until);
        }
        @Nullable Instant known = session.verifiedUntil();
        if (session.contactId().equals(contact) && known != null && known.isAfter(now.plus(REFRESHED_BELOW))) {
            return session;
        }
        contacts.join(session.contactId(), contact);
        conversations.bind(session.conversationId(), contact, until);
        return conversations
                .find(session.secret(), SessionSecret.digest(session.secret()))
                .orElseThrow();
    }

    private boolean claimsAnother(CustomerClaim claim, Session session) {
        @Nullable String id = claim.id();
        return id != null
                && session.verifiedUntil() != null
                && contacts.find(session.contactId())
                        .filter(known -> id.equals(known.externalId()))
                        .isEmpty();
    }
}
