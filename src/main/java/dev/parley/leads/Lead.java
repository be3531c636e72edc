package dev.parley.leads;

import dev.parley.leads.score.Facts;
import dev.parley.leads.score.Priority;
import dev.parley.leads.score.Score;
import dev.parley.shared.ContactFields;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may buy, from the first fact known about them.
 *
 * @param contactId the person, or null for a lead that was typed in
 * @param conversationId where it was last talked about, or null
 * @param source how the person came: {@code widget}, {@code whatsapp}, {@code walk_in} ...
 * @param facts what is known
 * @param score made from the facts
 * @param declined fields the person does not want to tell; not asked for again
 * @param version counts changes; 0 while it is not stored
 */
public record Lead(
        UUID id,
        @Nullable UUID contactId,
        @Nullable UUID conversationId,
        String source,
        LeadStatus status,
        Facts facts,
        Score score,
        Set<String> declined,
        Milestones milestones,
        Instant createdAt,
        Instant updatedAt,
        long version) {

    /** When the lead passed its gates; null before. */
    public record Milestones(
            @Nullable Instant qualifiedAt,
            @Nullable Instant salesNotifiedAt,
            @Nullable Instant crmPushedAt) {

        static final Milestones NONE = new Milestones(null, null, null);

        public Milestones salesNotified(Instant at) {
            return new Milestones(qualifiedAt, at, crmPushedAt);
        }

        public Milestones crmPushed(Instant at) {
            return new Milestones(qualifiedAt, salesNotifiedAt, at);
        }
    }

    public Lead {
        declined = Collections.unmodifiableSet(new TreeSet<>(declined));
    }

    public Map<String, Object> fields() {
        return facts.fields();
    }

    public Priority priority() {
        return score.priority();
    }

    public boolean isNew() {
        return version == 0;
    }

    /** A valid address was given. */
    public boolean hasEmail() {
        return fields().get("email") instanceof String email && ContactFields.isEmail(email);
    }

    public boolean hasContact() {
        return hasEmail() || fields().containsKey("phone");
    }

    /** What happens with it next: {@code crm}, {@code awaiting_contact}, {@code review} or {@code nurture}. */
    public String stage() {
        return switch (priority()) {
            case HOT -> hasContact() ? "crm" : "awaiting_contact";
            case WARM -> "review";
            case COLD -> "nurture";
        };
    }

    public Lead with(Facts known, Score scored) {
        return new Lead(
                id,
                contactId,
                conversationId,
                source,
                status,
                known,
                scored,
                declined,
                milestones,
                createdAt,
                updatedAt,
                version);
    }

    public Lead withDeclined(Set<String> fields) {
        return new Lead(
                id,
                contactId,
                conversationId,
                source,
                status,
                facts,
                score,
                fields,
                milestones,
                createdAt,
                updatedAt,
                version);
    }

    public Lead withStatus(LeadStatus changed) {
        return new Lead(
                id,
                contactId,
                conversationId,
                source,
                changed,
                facts,
                score,
                declined,
                milestones,
                createdAt,
                updatedAt,
                version);
    }

    public Lead withMilestones(Milestones passed) {
        return new Lead(
                id,
                contactId,
                conversationId,
                source,
                status,
                facts,
                score,
                declined,
                passed,
                createdAt,
                updatedAt,
                version);
    }

    /** The same lead, talked about in another conversation. */
    public Lead in(UUID conversation) {
        return new Lead(
                id,
                contactId,
                conversation,
                source,
                status,
                facts,
                score,
                declined,
                milestones,
                createdAt,
                updatedAt,
                version);
    }

    Lead stored(Instant at) {
        return new Lead(
                id,
                contactId,
                conversationId,
                source,
                status,
                facts,
                score,
                declined,
                milestones,
                createdAt,
                at,
                version + 1);
    }

    Lead from(String changedSource) {
        return new Lead(
                id,
                contactId,
                conversationId,
                changedSource,
                status,
                facts,
                score,
                declined,
                milestones,
                createdAt,
                updatedAt,
                version);
    }
}
