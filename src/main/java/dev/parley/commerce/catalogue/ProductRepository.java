package dev.parley.commerce.catalogue;

import dev.parley.commerce.Product;
import dev.parley.shared.Money;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.DatabaseTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class ProductRepository {

    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final String WRITE = """
            insert into products (sku, name, description, category, brand, price_minor, currency, unit, stock, attributes,
                                  revision, created_at, updated_at)
            select sku, name, description, category, brand, price_minor, currency, unit, stock, attributes,
                   :revision, :now, :now
            from jsonb_to_recordset(:products::jsonb) as line (sku text, name text, description text, category text,
                brand text, price_minor bigint, currency text, unit text, stock numeric, attributes jsonb)
            on conflict (tenant_id, sku) do update set
                name = excluded.name, description = excluded.description, category = excluded.category,
                brand = excluded.brand, price_minor = excluded.price_minor, currency = excluded.currency,
                unit = excluded.unit, stock = excluded.stock, attributes = excluded.attributes,
                revision = excluded.revision, updated_at = excluded.updated_at
            where (products.name, products.description, products.category, products.brand, products.price_minor,
                   products.currency, products.unit, products.stock, products.attributes)
                is distinct from
                  (excluded.name, excluded.description, excluded.category, excluded.brand, excluded.price_minor,
                   excluded.currency, excluded.unit, excluded.stock, excluded.attributes)
            returning xmax = 0
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    ProductRepository(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    record Written(int created, int updated) {}

    /** Begins a change of the catalogue; other changes of the same tenant's wait for this transaction. */
    long nextRevision() {
        return jdbc.sql("""
                        insert into catalogues (revision) values (1)
                        on conflict (tenant_id) do update set revision = catalogues.revision + 1
                        returning revision
                        """).query(Long.class).single();
    }

    /** 0 before the first change. */
    long revision() {
        return jdbc.sql("select revision from catalogues")
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** When a full list last confirmed everything, or the epoch. */
    Instant checkedAt() {
        return jdbc.sql("select coalesce(checked_at, 'epoch') from catalogues")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    void confirm() {
        jdbc.sql("update catalogues set checked_at = ?").param(now()).update();
    }

    /** Prices of those that exist. */
    Map<String, Money> prices(Collection<String> skus) {
        Map<String, Money> prices = new LinkedHashMap<>();
        jdbc.sql("select sku, price_minor, currency from products where sku in (:skus)")
                .param("skus", skus)
                .query((row, number) -> Map.entry(
                        row.getString("sku"), new Money(row.getLong("price_minor"), row.getString("currency"))))
                .list()
                .forEach(price -> prices.put(price.getKey(), price.getValue()));
        return prices;
    }

    /** Article numbers of what can be sold. */
    Set<String> inStock() {
        return new HashSet<>(jdbc.sql("select sku from products where stock > 0")
                .query(String.class)
                .list());
    }

    Written write(List<NewProduct> products, long revision) {
        List<@Nullable Boolean> fresh = jdbc.sql(WRITE)
                .param(
                        "products",
                        json.writeValueAsString(
                                products.stream().map(ProductRepository::line).toList()))
                .param("revision", revision)
                .param("now", now())
                .query(Boolean.class)
                .list();
        int created = (int) fresh.stream().filter(Boolean.TRUE::equals).count();
        return new Written(created, fresh.size() - created);
    }

    /** What changed after a revision, in no order. */
    List<Product> changedAfter(long revision) {
        return jdbc.sql("select * from products where revision > ?")
                .param(revision)
                .query(this::product)
                .list();
    }

    Optional<Product> find(String sku) {
        return jdbc.sql("select * from products where sku = ?")
                .param(sku)
                .query(this::product)
                .optional();
    }

    List<Product> page(PageRequest page, @Nullable String category) {
        return jdbc.sql("""
                        select * from products
                        where sku > :after and (:category::text is null or lower(category) = lower(:category::text))
                        order by sku limit :limit
                        """)
                .param("after", page.after() == null ? "" : page.after())
                .param("category", category)
                .param("limit", page.limit() + 1)
                .query(this::product)
                .list();
    }

    boolean update(String sku, @Nullable Money price, @Nullable BigDecimal stock, long revision) {
        return jdbc.sql("""
                        update products set
                            price_minor = coalesce(:minor::bigint, price_minor), currency = coalesce(:currency::text, currency),
                            stock = coalesce(:stock::numeric, stock), revision = :revision, updated_at = :now
                        where sku = :sku
                        """)
                        .param("minor", price == null ? null : price.minor())
                        .param("currency", price == null ? null : price.currency())
                        .param("stock", stock)
                        .param("revision", revision)
                        .param("now", now())
                        .param("sku", sku)
                        .update()
                > 0;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Map<String, @Nullable Object> line(NewProduct product) {
        Map<String, @Nullable Object> line = new LinkedHashMap<>();
        line.put("sku", product.sku());
        line.put("name", product.name());
        line.put("description", product.description());
        line.put("category", product.category());
        line.put("brand", product.brand());
        line.put("price_minor", product.price().minor());
        line.put("currency", product.price().currency());
        line.put("unit", product.unit());
        line.put("stock", product.stock());
        line.put("attributes", product.attributes());
        return line;
    }

    private Product product(ResultSet row, int number) throws SQLException {
        return new Product(
                row.getString("sku"),
                row.getString("name"),
                row.getString("description"),
                row.getString("category"),
                row.getString("brand"),
                new Money(row.getLong("price_minor"), row.getString("currency")),
                row.getString("unit"),
                row.getBigDecimal("stock"),
                json.readValue(row.getString("attributes"), OBJECT),
                DatabaseTime.in(row, "updated_at"));
    }
}
