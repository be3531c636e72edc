package dev.parley.commerce.invoice;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** The invoices of a person. An issued invoice stays as it is, which is what the law wants of the business. */
@Component
@Order(34)
class InvoiceData implements PersonalData {

    private static final String WHY = "issued invoices are kept unchanged, as bookkeeping law asks";

    private final JdbcClient jdbc;
    private final JsonRows rows;

    InvoiceData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "invoices";
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list(
                "select content from invoices where content ->> 'contact_id' in (:ids) order by created_at",
                Map.of("ids", ids(person)));
    }

    @Override
    public Erased erase(Person person) {
        long kept = jdbc.sql("select count(*) from invoices where content ->> 'contact_id' in (:ids)")
                .param("ids", ids(person))
                .query(Long.class)
                .single();
        return kept == 0 ? Erased.of(0) : new Erased(0, kept, WHY);
    }

    private static List<String> ids(Person person) {
        return person.contacts().stream().map(UUID::toString).toList();
    }
}
