package dev.parley.compliance.consent;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a person agreed to. That an address is not to be written to stays, as a hash: it is the person's own wish. */
@Component
@Order(90)
class ConsentData implements PersonalData {

    private static final String WHY = "that this address is not written to stays known by its hash alone";

    private final ConsentRepository repository;
    private final JsonRows rows;

    ConsentData(ConsentRepository repository, JsonRows rows) {
        this.repository = repository;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "consents";
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list("""
                select to_jsonb(c) - 'tenant_id' - 'address_hash' from consents c
                where contact_id in (:ids) or lower(address) = any(:handles) order by at
                """, Map.of("ids", person.contacts(), "handles", person.handles()));
    }

    @Override
    public Erased erase(Person person) {
        int kept = repository.forget(person.contacts(), person.handles());
        return kept == 0 ? Erased.of(0) : new Erased(0, kept, WHY);
    }
}
