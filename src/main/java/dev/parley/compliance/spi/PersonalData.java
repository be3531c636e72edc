package dev.parley.compliance.spi;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** A module's share of what is stored of a person. Called within a transaction for the tenant that is bound. */
public interface PersonalData {

    /** Names it in exports and reports: {@code leads}, {@code conversations}. */
    String name();

    /** By what else than the contact's id others may know this person. */
    default Traces traces(Set<UUID> contacts) {
        return Traces.NONE;
    }

    /** Everything it holds of the person; empty when nothing. */
    List<JsonNode> export(Person person);

    /** What of it belongs into the person's calendar. */
    default List<CalendarEntry> calendar(Person person) {
        return List.of();
    }

    /** Erases what it holds of the person, except what the law says must stay. */
    Erased erase(Person person);
}
