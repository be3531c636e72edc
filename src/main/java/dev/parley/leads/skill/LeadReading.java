package dev.parley.leads.skill;

import dev.parley.leads.FieldChange;
import dev.parley.leads.Lead;
import dev.parley.nlu.Intents;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A lead as it is after a message.
 *
 * @param before as it is stored, or blank
 * @param after with what the message told
 * @param changes of its fields
 */
record LeadReading(Lead before, Lead after, List<FieldChange> changes) {

    LeadReading {
        changes = List.copyOf(changes);
    }

    /** Something is known, so there is a lead. */
    boolean exists() {
        return !after.isNew() || !after.fields().isEmpty();
    }

    boolean differs() {
        return !changes.isEmpty()
                || !before.facts().equals(after.facts())
                || !before.declined().equals(after.declined());
    }

    Map<String, Object> fields() {
        return after.fields();
    }

    Set<String> declined() {
        return after.declined();
    }

    /** Whether a complaint is open, so that nobody should go on selling. */
    boolean isUpset() {
        return after.facts().openIssues().contains(Intents.COMPLAINT);
    }

    int heat() {
        return after.score().heat();
    }

    /** Fields that the message told or corrected. */
    Set<String> learned() {
        return changes.stream()
                .filter(change -> change.after() != null)
                .map(FieldChange::field)
                .collect(Collectors.toSet());
    }
}
