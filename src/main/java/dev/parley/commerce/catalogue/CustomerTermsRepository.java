package dev.parley.commerce.catalogue;

import dev.parley.shared.Money;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CustomerTermsRepository {

    private static final Pattern PUNCTUATION = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]");

    private final JdbcClient jdbc;

    CustomerTermsRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Replaces what is stated and leaves the rest. */
    void write(String sku, CustomerTerms terms) {
        List<CustomerTerms.Price> prices = terms.prices();
        if (prices != null) {
            jdbc.sql("delete from customer_prices where sku = ?").param(sku).update();
            for (CustomerTerms.Price price : prices) {
                jdbc.sql("""
                                insert into customer_prices (customer, sku, from_quantity, price_minor, currency)
                                values (?, ?, ?, ?, ?)
                                """)
                        .params(
                                price.customer(),
                                sku,
                                price.from(),
                                price.price().minor(),
                                price.price().currency())
                        .update();
            }
        }
        Map<String, String> numbers = terms.numbers();
        if (numbers != null) {
            jdbc.sql("delete from customer_articles where sku = ?").param(sku).update();
            numbers.forEach((customer, number) ->
                    jdbc.sql("""
                            insert into customer_articles (customer, number, sku) values (?, ?, ?)
                            on conflict (tenant_id, customer, number) do update set sku = excluded.sku
                            """).params(customer, plain(number), sku).update());
        }
    }

    Optional<Money> price(String customer, String sku, BigDecimal quantity, String currency) {
        return jdbc.sql("""
                        select price_minor from customer_prices
                        where customer = ? and sku = ? and from_quantity <= ? and currency = ?
                        order by price_minor limit 1
                        """)
                .params(customer, sku, quantity, currency)
                .query(Long.class)
                .optional()
                .map(minor -> new Money(minor, currency));
    }

    /** What was agreed with a customer on products, by article number. */
    Map<String, List<CustomerTerms.Price>> prices(String customer, Collection<String> skus) {
        return jdbc
                .sql("""
                        select sku, from_quantity, price_minor, currency from customer_prices
                        where customer = :customer and sku = any(:skus)
                        """)
                .param("customer", customer)
                .param("skus", skus.toArray(String[]::new))
                .query((row, number) -> Map.entry(
                        row.getString("sku"),
                        new CustomerTerms.Price(
                                customer,
                                row.getBigDecimal("from_quantity"),
                                new Money(row.getLong("price_minor"), row.getString("currency")))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Optional<String> sku(String customer, String number) {
        String plain = plain(number);
        return plain.isEmpty()
                ? Optional.empty()
                : jdbc.sql("select sku from customer_articles where customer = ? and number = ?")
                        .params(customer, plain)
                        .query(String.class)
                        .optional();
    }

    /** As numbers are compared: {@code my-77 b} is {@code MY77B}. */
    private static String plain(String number) {
        return PUNCTUATION.matcher(number).replaceAll("").toUpperCase(Locale.ROOT);
    }
}
