package dev.parley.leads;

import dev.parley.compliance.spi.CalendarEntry;
import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.RetainedData;
import dev.parley.compliance.spi.Traces;
import dev.parley.leads.score.Facts;
import dev.parley.tenancy.PrivacySettings;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The leads of a person with their history. The CRM that got one is told that it is gone, and nothing else. */
@Component
@Order(40)
class LeadData implements PersonalData, RetainedData {

    private final LeadRepository repository;
    private final Leads leads;
    private final JsonRows rows;

    LeadData(LeadRepository repository, Leads leads, JsonRows rows) {
        this.repository = repository;
        this.leads = leads;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "leads";
    }

    @Override
    public Traces traces(Set<UUID> contacts) {
        List<String> handles = new ArrayList<>();
        for (Lead lead : repository.ofContacts(contacts)) {
            handles.add(lead.id().toString());
            Stream.of("email", "phone")
                    .filter(lead.fields()::containsKey)
                    .forEach(field -> handles.add(String.valueOf(lead.fields().get(field))));
        }
        return Traces.handles(handles.stream().distinct().toList());
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list("""
                select to_jsonb(l) - 'tenant_id' || jsonb_build_object(
                    'history', (select coalesce(jsonb_agg(to_jsonb(h) - 'tenant_id' order by h.id), '[]')
                        from lead_history h where h.lead_id = l.id))
                from leads l where l.contact_id in (:ids) order by l.created_at
                """, Map.of("ids", person.contacts()));
    }

    @Override
    public List<CalendarEntry> calendar(Person person) {
        return repository.ofContacts(person.contacts()).stream()
                .flatMap(lead -> VisitWishes.of(lead).stream())
                .toList();
    }

    @Override
    public Erased erase(Person person) {
        List<Lead> all = repository.ofContacts(person.contacts());
        all.forEach(lead -> leads.remove(lead.with(Facts.NONE, lead.score())));
        return Erased.of(all.size());
    }

    @Override
    public String kind() {
        return name();
    }

    @Override
    public String purpose() {
        return "to follow up an enquiry";
    }

    @Override
    public int days(PrivacySettings settings) {
        return settings.leadDays();
    }

    @Override
    public long deleteUntouchedSince(Instant moment) {
        List<Lead> old = repository.untouchedSince(moment);
        old.forEach(lead -> leads.remove(lead.with(Facts.NONE, lead.score())));
        return old.size();
    }
}
