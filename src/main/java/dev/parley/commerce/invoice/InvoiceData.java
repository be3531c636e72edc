package dev.parley.commerce.invoice;

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

/**
 * Invoices that were issued to a person. They stay as they were issued, with the name and the address the law wants on
 * them, and nothing else leads from them to the person any more.
 */
@Component
@Order(34)
class InvoiceData implements PersonalData {

    private static final String WHY = "issued invoices must stay readable and unchanged as long as tax law says";

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
        return rows.list("""
                select to_jsonb(i) - 'tenant_id' - 'pdf' from invoices i join orders o on o.id = i.order_id
                where o.contact_id in (:ids) order by i.created_at
                """, Map.of("ids", person.contacts()));
    }

    @Override
    public Erased erase(Person person) {
        long kept = jdbc.sql("""
                        select count(*) from invoices i join orders o on o.id = i.order_id where o.contact_id in (:ids)
                        """)
                .param("ids", person.contacts())
                .query(Long.class)
                .single();
        return kept == 0 ? Erased.of(0) : new Erased(0, kept, WHY);
    }
}
