package dev.parley.compliance.person;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.Traces;
import dev.parley.identity.Contacts;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The stored contact itself; it goes last, as others may still look at it. */
@Component
@Order(100)
class ContactData implements PersonalData {

    private final Contacts contacts;
    private final JsonRows rows;

    ContactData(Contacts contacts, JsonRows rows) {
        this.contacts = contacts;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "contacts";
    }

    @Override
    public Traces traces(Set<UUID> ids) {
        return Traces.handles(ids.stream()
                .flatMap(id -> contacts.find(id).stream())
                .flatMap(contact -> Stream.of(contact.email(), contact.phone(), contact.externalId()))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList());
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list(
                "select to_jsonb(c) - 'tenant_id' from contacts c where id in (:ids)",
                Map.of("ids", person.contacts()));
    }

    @Override
    public Erased erase(Person person) {
        return Erased.of(contacts.forget(person.contacts(), person.traces().handles()));
    }
}
