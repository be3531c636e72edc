package dev.parley.tenancy;

import dev.parley.shared.Ids;
import dev.parley.shared.secret.SealedStore;
import dev.parley.shared.secret.SecretBox;
import dev.parley.shared.time.DatabaseTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What secrets and widget keys were before they were rotated, with the moment until which they still count. */
@Repository
class FormerSecrets implements SealedStore {

    private record Row(UUID id, UUID tenantId, String name, String value) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final TransactionTemplate transaction;

    FormerSecrets(JdbcClient jdbc, SecretBox box, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.box = box;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Newest first. */
    List<String> list(TenantId tenant, TenantSecret secret, Instant now) {
        return jdbc.sql("""
                        select value from former_secrets
                        where tenant_id = ? and name = ? and valid_until > ? order by id desc
                        """)
                .params(tenant.value(), secret.path(), DatabaseTime.of(now))
                .query((row, number) -> box.open(row.getString("value"), context(tenant.value(), secret.path())))
                .list();
    }

    /** Keeps a value until then; what came before it does not outlive it. */
    void keep(TenantId tenant, TenantSecret secret, String value, Instant until) {
        end(tenant, secret, until);
        jdbc.sql("insert into former_secrets (id, tenant_id, name, value, valid_until) values (?, ?, ?, ?, ?)")
                .params(
                        Ids.next(),
                        tenant.value(),
                        secret.path(),
                        box.seal(value, context(tenant.value(), secret.path())),
                        DatabaseTime.of(until))
                .update();
    }

    /** No former value counts after that. */
    void end(TenantId tenant, TenantSecret secret, Instant at) {
        jdbc.sql("update former_secrets set valid_until = least(valid_until, ?) where tenant_id = ? and name = ?")
                .params(DatabaseTime.of(at), tenant.value(), secret.path())
                .update();
    }

    void keepWidgetKey(TenantId tenant, String key, Instant until) {
        jdbc.sql("update former_widget_keys set valid_until = least(valid_until, ?) where tenant_id = ?")
                .params(DatabaseTime.of(until), tenant.value())
                .update();
        jdbc.sql("insert into former_widget_keys (key, tenant_id, valid_until) values (?, ?, ?)")
                .params(key, tenant.value(), DatabaseTime.of(until))
                .update();
    }

    @Override
    public int reseal() {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> {
            List<Row> stale = jdbc.sql("select * from former_secrets").query(FormerSecrets::row).list().stream()
                    .filter(row -> !box.isCurrent(row.value()))
                    .toList();
            stale.forEach(this::reseal);
            return stale.size();
        })));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("tenant_id", UUID.class),
                row.getString("name"),
                row.getString("value"));
    }

    private void reseal(Row row) {
        String context = context(row.tenantId(), row.name());
        jdbc.sql("update former_secrets set value = ? where id = ?")
                .params(box.seal(box.open(row.value(), context), context), row.id())
                .update();
    }

    private static String context(UUID tenant, String path) {
        return tenant + "/former/" + path;
    }
}
