package dev.parley.leads;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A lead as it shall be stored, and how it differs from what is stored.
 *
 * @param lead with the version it was read with; 0 for a new one
 * @param messageId the message that told it, or null
 * @param by {@code customer}, or who of the staff
 */
public record LeadUpdate(
        Lead lead, List<FieldChange> changes, @Nullable UUID messageId, String by) {

    public LeadUpdate {
        changes = List.copyOf(changes);
    }
}
