package dev.parley.compliance;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.parley.compliance.spi.Erased;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that is stored of a person, whichever module holds it, of the tenant that is bound. */
public interface PersonalRecords {

    /** @throws dev.parley.shared.ProblemException (404) when nothing is stored of them */
    Export export(UUID contactId);

    /** How many records each module holds, by its name; those that hold none are left out. */
    Map<String, Integer> counts(UUID contactId);

    /** E-mail addresses and numbers that are theirs and nobody else's. */
    Set<String> addresses(UUID contactId);

    /**
     * Erases the person and looks for what is left; either all of it is done or nothing.
     *
     * @throws dev.parley.shared.ProblemException (404) when nothing is stored of them
     */
    Erasure erase(UUID contactId);

    /**
     * @param data what each module holds, by its name
     * @param vcard the contact as vCard 4.0, or null when they are no stored contact
     * @param icalendar when they come or wish to, as iCalendar, or null when nothing is known of that
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Export(
            UUID customerId,
            Instant exportedAt,
            Map<String, List<JsonNode>> data,
            @Nullable String vcard,
            @Nullable String icalendar) {}

    /**
     * @param data what came of it, by module
     * @param left columns in which an address or an id of the person is still found, with how often
     */
    record Erasure(UUID customerId, Instant erasedAt, Map<String, Erased> data, Map<String, Long> left) {}
}
