package dev.parley.conversation.skill;

import dev.parley.conversation.message.InboundMessage;
import dev.parley.nlu.Entity;
import dev.parley.nlu.Understanding;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One turn as a skill sees it.
 *
 * @param conversationId the conversation, as staff know it
 * @param contactId the person it is with
 * @param messageId of the customer's message
 * @param language to reply in
 * @param state of the dialogue before this turn
 * @param verified whether the contact is known to be who they say: their stored data may be shown and changed
 * @param workspace what the skills of this turn share while they work
 */
public record TurnContext(
        Tenant tenant,
        UUID conversationId,
        UUID contactId,
        UUID messageId,
        InboundMessage inbound,
        Understanding understanding,
        Language language,
        DialogueState state,
        Instant now,
        boolean verified,
        Workspace workspace) {

    public String text() {
        return understanding.text();
    }

    /** The same turn without some of the entities. */
    public TurnContext without(Predicate<Entity> unwanted) {
        Understanding less = new Understanding(
                understanding.text(),
                understanding.language(),
                understanding.languageConfidence(),
                understanding.intents(),
                understanding.entities().stream().filter(unwanted.negate()).toList(),
                understanding.injectionScore());
        return new TurnContext(
                tenant, conversationId, contactId, messageId, inbound, less, language, state, now, verified, workspace);
    }

    /** The same turn, of a contact who has proven to be who they are, and with another reading. */
    public TurnContext of(UUID contact, Understanding meaning) {
        return new TurnContext(
                tenant, conversationId, contact, messageId, inbound, meaning, language, state, now, true, workspace);
    }

    /** The same turn with another reading, as if that had been said when another question was open. */
    public TurnContext asIf(Understanding meaning, @Nullable String pending) {
        return new TurnContext(
                tenant,
                conversationId,
                contactId,
                messageId,
                inbound,
                meaning,
                language,
                state.withPending(pending),
                now,
                verified,
                workspace);
    }

    /** Whether this is a first message that nobody vouches for: then nothing is stored of the contact yet. */
    public boolean ofStranger() {
        return state.turns() == 0 && !verified;
    }

    /** The moment in the tenant's zone. */
    public ZonedDateTime localNow() {
        return now.atZone(tenant.timeZone());
    }

    public boolean isPending(String question) {
        return question.equals(state.pending());
    }
}
