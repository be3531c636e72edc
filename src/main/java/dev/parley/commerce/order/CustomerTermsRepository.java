package dev.parley.commerce.order;

import dev.parley.shared.Money;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerTermsRepository {

    private final JdbcClient jdbc;

    CustomerTermsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nothing agreed when none is stored. */
    CustomerTerms find(UUID contactId) {
        return jdbc.sql("select net_days, credit_limit_minor, currency from customer_terms where contact_id = ?")
                .param(contactId)
                .query((row, number) -> {
                    Integer days = row.getObject("net_days", Integer.class);
                    Long limit = row.getObject("credit_limit_minor", Long.class);
                    return new CustomerTerms(days, limit == null ? null : new Money(limit, row.getString("currency")));
                })
                .optional()
                .orElse(CustomerTerms.NONE);
    }

    void store(UUID contactId, CustomerTerms terms, String currency) {
        Money limit = terms.creditLimit();
        jdbc.sql("""
                        insert into customer_terms (contact_id, net_days, credit_limit_minor, currency)
                        values (:contact, :days, :limit, :currency)
                        on conflict (tenant_id, contact_id) do update set net_days = excluded.net_days,
                            credit_limit_minor = excluded.credit_limit_minor, currency = excluded.currency
                        """)
                .param("contact", contactId)
                .param("days", terms.netDays())
                .param("limit", limit == null ? null : limit.minor())
                .param("currency", limit == null ? currency : limit.currency())
                .update();
    }
}
