package dev.parley.commerce.catalogue;

import dev.parley.shared.Act;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Ids;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import dev.parley.shared.time.DatabaseTime;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Changes of the bound tenant's catalogue that nobody should take over unseen; a person approves or dismisses them. */
@Component
public class Holds {

    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final ProductRepository products;
    private final Catalogues catalogues;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Holds(
            JdbcClient jdbc,
            JsonMapper json,
            ProductRepository products,
            Catalogues catalogues,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.products = products;
        this.catalogues = catalogues;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Those nobody decided on yet, oldest first. */
    public List<Hold> open() {
        return Objects.requireNonNull(transaction.execute(
                status -> jdbc.sql("select * from catalogue_holds where decided_at is null order by held_at, id")
                        .query(this::hold)
                        .list()));
    }

    /**
     * Takes over what was held, or lets it be.
     *
     * @param by who decides
     * @throws ProblemException (404) when nothing of that id waits
     */
    public void decide(UUID id, boolean approved, String by) {
        transaction.executeWithoutResult(status -> {
            Hold hold = jdbc.sql("select * from catalogue_holds where id = ? and decided_at is null for update")
                    .param(id)
                    .query(this::hold)
                    .optional()
                    .orElseThrow(() -> new ProblemException(ErrorCode.NOT_FOUND, "no such change is waiting"));
            jdbc.sql("update catalogue_holds set decided_at = ?, decided_by = ?, approved = ? where id = ?")
                    .params(now(), by, approved, id)
                    .update();
            if (approved) {
                apply(hold);
            }
            events.publishEvent(new Act(
                    approved ? "catalogue.hold.approved" : "catalogue.hold.dismissed",
                    "hold",
                    id.toString(),
                    Map.of("kind", hold.kind())));
        });
        catalogues.forget();
    }

    private void apply(Hold hold) {
        long revision = products.nextRevision();
        for (String sku : hold.skus()) {
            BigDecimal stock = hold.kind().equals(Hold.MISSING) ? BigDecimal.ZERO : null;
            products.update(sku, hold.price(), stock, revision);
        }
    }

    /** Within the caller's transaction. A newer price takes the place of one that waits. */
    void hold(String kind, List<String> skus, @Nullable Money price, String detail) {
        String listed = json.writeValueAsString(skus);
        jdbc.sql(
                        "delete from catalogue_holds where decided_at is null and kind = ? and (kind = 'missing' or skus = ?::jsonb)")
                .params(kind, listed)
                .update();
        jdbc.sql("""
                        insert into catalogue_holds (id, kind, skus, price_minor, currency, detail, held_at)
                        values (:id, :kind, :skus::jsonb, :minor::bigint, :currency::text, :detail, :now)
                        """)
                .param("id", Ids.next())
                .param("kind", kind)
                .param("skus", listed)
                .param("minor", price == null ? null : price.minor())
                .param("currency", price == null ? null : price.currency())
                .param("detail", detail)
                .param("now", now())
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private Hold hold(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new Hold(
                row.getObject("id", UUID.class),
                row.getString("kind"),
                json.readValue(row.getString("skus"), TEXTS),
                currency == null ? null : new Money(row.getLong("price_minor"), currency),
                row.getString("detail"),
                DatabaseTime.in(row, "held_at"));
    }
}
