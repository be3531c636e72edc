package dev.parley.handoff;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What a person was handed over for. */
@Component
@Order(30)
class HandoffData implements PersonalData {

    private final JdbcClient jdbc;
    private final JsonRows rows;

    HandoffData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "handoffs";
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list(
                "select to_jsonb(h) - 'tenant_id' from handoffs h where contact_id in (:ids) order by queued_at",
                Map.of("ids", person.contacts()));
    }

    @Override
    public Erased erase(Person person) {
        return Erased.of(jdbc.sql("delete from handoffs where contact_id in (:ids)")
                .param("ids", person.contacts())
                .update());
    }
}
