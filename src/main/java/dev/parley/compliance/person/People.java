package dev.parley.compliance.person;

import dev.parley.compliance.PersonalRecords;
import dev.parley.compliance.spi.CalendarEntry;
import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.Traces;
import dev.parley.identity.Contact;
import dev.parley.identity.Contacts;
import dev.parley.shared.Act;
import dev.parley.shared.ContactFields;
import dev.parley.shared.ProblemException;
import dev.parley.tenancy.TenantContext;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

@Service
@Transactional
class People implements PersonalRecords {

    /** Shorter ones are found in too many texts to belong to one person. */
    private static final int SHORTEST_HANDLE = 6;

    private final List<PersonalData> holders;
    private final Contacts contacts;
    private final Remains remains;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    People(
            List<PersonalData> holders,
            Contacts contacts,
            Remains remains,
            ApplicationEventPublisher events,
            Clock clock) {
        this.holders = List.copyOf(holders);
        this.contacts = contacts;
        this.remains = remains;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Export export(UUID contactId) {
        Person person = person(contactId);
        Map<String, List<JsonNode>> data = data(person);
        events.publishEvent(Act.of("customer.exported", "customer", contactId.toString()));
        String card = contacts.find(contactId).map(VCard::of).orElse(null);
        return new Export(contactId, clock.instant(), data, card, calendar(person));
    }

    private @Nullable String calendar(Person person) {
        List<CalendarEntry> entries = holders.stream()
                .flatMap(holder -> holder.calendar(person).stream())
                .toList();
        return entries.isEmpty()
                ? null
                : ICalendar.of(entries, TenantContext.current().timeZone(), clock.instant());
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, Integer> counts(UUID contactId) {
        Person person = person(contactId);
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (PersonalData holder : holders) {
            int records = holder.export(person).size();
            if (records > 0) {
                counts.put(holder.name(), records);
            }
        }
        return counts;
    }

    @Override
    @Transactional(readOnly = true)
    public Set<String> addresses(UUID contactId) {
        return person(contactId).traces().handles().stream()
                .filter(handle -> ContactFields.isEmail(handle) || ContactFields.isPhone(handle))
                .collect(Collectors.toSet());
    }

    @Override
    public Erasure erase(UUID contactId) {
        Person person = person(contactId);
        data(person);
        Map<String, Erased> done = new LinkedHashMap<>();
        holders.forEach(holder -> done.put(holder.name(), holder.erase(person)));
        events.publishEvent(Act.of("customer.erased", "customer", contactId.toString()));
        return new Erasure(
                contactId, clock.instant(), done, remains.of(person.traces().handles()));
    }

    private Map<String, List<JsonNode>> data(Person person) {
        Map<String, List<JsonNode>> data = new LinkedHashMap<>();
        holders.forEach(holder -> data.put(holder.name(), holder.export(person)));
        if (data.values().stream().allMatch(List::isEmpty)) {
            throw ProblemException.notFound("customer");
        }
        return data;
    }

    private Person person(UUID contactId) {
        Set<UUID> ids = contacts.idsOf(contactId);
        Person person = Person.of(ids);
        for (PersonalData holder : holders) {
            Traces traces = holder.traces(ids);
            person = person.with(new Traces(
                    traces.handles().stream()
                            .filter(handle -> handle.length() >= SHORTEST_HANDLE && isTheirs(handle, ids))
                            .collect(Collectors.toSet()),
                    traces.said()));
        }
        return person;
    }

    /** Somebody may type another one's address; what is sent to that one is none of theirs. */
    private boolean isTheirs(String handle, Set<UUID> ids) {
        Optional<Contact> holder = ContactFields.isEmail(handle)
                ? contacts.findByEmail(handle)
                : ContactFields.isPhone(handle) ? contacts.findByPhone(handle) : Optional.empty();
        return holder.filter(contact -> !ids.contains(contact.id())).isEmpty();
    }
}
