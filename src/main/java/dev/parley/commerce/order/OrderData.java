package dev.parley.commerce.order;

import dev.parley.compliance.spi.Erased;
import dev.parley.compliance.spi.JsonRows;
import dev.parley.compliance.spi.Person;
import dev.parley.compliance.spi.PersonalData;
import dev.parley.compliance.spi.Traces;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * The orders of a person. The figures of an order are the business's books and stay; who bought is taken out of it. What
 * the law wants on an issued invoice stands on the invoice, and only there.
 */
@Component
@Order(35)
class OrderData implements PersonalData {

    private static final String WHY = "orders stay in the books without a name";

    private final JdbcClient jdbc;
    private final JsonRows rows;

    OrderData(JdbcClient jdbc, JsonRows rows) {
        this.jdbc = jdbc;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "orders";
    }

    @Override
    public Traces traces(Set<UUID> contacts) {
        List<String> handles = new ArrayList<>();
        jdbc.sql("select id::text, buyer_email, buyer_phone from orders where contact_id in (:ids)")
                .param("ids", contacts)
                .query(row -> {
                    handles.add(row.getString(1));
                    for (int column = 2; column <= 3; column++) {
                        if (row.getString(column) != null) {
                            handles.add(row.getString(column));
                        }
                    }
                });
        return Traces.handles(handles.stream().distinct().toList());
    }

    @Override
    public List<JsonNode> export(Person person) {
        return rows.list("""
                select to_jsonb(o) - 'tenant_id' || jsonb_build_object(
                    'lines', (select coalesce(jsonb_agg(to_jsonb(l) - 'tenant_id' order by l.line), '[]')
                        from order_lines l where l.order_id = o.id),
                    'history', (select coalesce(jsonb_agg(to_jsonb(h) - 'tenant_id' order by h.id), '[]')
                        from order_history h where h.order_id = o.id))
                from orders o where o.contact_id in (:ids) order by o.created_at
                """, Map.of("ids", person.contacts()));
    }

    @Override
    public Erased erase(Person person) {
        jdbc.sql("""
                        delete from carts c where exists (select 1 from conversations v
                            where v.id = c.conversation_id and v.contact_id in (:ids))
                        """).param("ids", person.contacts()).update();
        for (String table : List.of("customer_prices", "customer_articles")) {
            jdbc.sql("delete from " + table + " where lower(customer) in (:handles)")
                    .param("handles", List.of(person.handles()))
                    .update();
        }
        int kept = jdbc.sql("""
                        update orders set contact_id = gen_random_uuid(), conversation_id = null, buyer_name = null,
                            buyer_company = null, buyer_email = null, buyer_phone = null, buyer_address = null,
                            buyer_tax_id = null, purchase_order = null
                        where contact_id in (:ids)
                        """).param("ids", person.contacts()).update();
        return kept == 0 ? Erased.of(0) : new Erased(0, kept, WHY);
    }
}
