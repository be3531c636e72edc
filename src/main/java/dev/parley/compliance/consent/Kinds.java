package dev.parley.compliance.consent;

import dev.parley.compliance.Consent.Purpose;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What a kind of message is for; those that are an answer, a duty or for staff are for none of it. */
final class Kinds {

    static final List<String> REMINDERS = List.of("reminder", "followup", "service_reminder", "survey");
    static final List<String> MARKETING = List.of("marketing");

    /** Those that the weekly cap counts. */
    static final List<String> COUNTED =
            Stream.concat(REMINDERS.stream(), MARKETING.stream()).toList();

    private Kinds() {}

    static Optional<Purpose> purpose(String kind) {
        if (MARKETING.stream().anyMatch(kind::startsWith)) {
            return Optional.of(Purpose.MARKETING);
        }
        return REMINDERS.stream().anyMatch(kind::startsWith) ? Optional.of(Purpose.REMINDERS) : Optional.empty();
    }
}
