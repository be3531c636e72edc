package dev.parley.identity.signin;

import dev.parley.shared.secret.SealedStore;
import dev.parley.shared.secret.SecretBox;
import dev.parley.tenancy.TenantContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Seals the secrets of authenticators anew. */
@Component
class SealedFactors implements SealedStore {

    private record Row(UUID staff, String stored) {}

    private final JdbcClient jdbc;
    private final SecretBox box;
    private final TransactionTemplate transaction;

    SealedFactors(JdbcClient jdbc, SecretBox box, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.box = box;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public int reseal() {
        return TenantContext.callAsPlatform(() -> Objects.requireNonNull(transaction.execute(status -> {
            List<Row> stale =
                    rows().stream().filter(row -> !box.isCurrent(row.stored())).toList();
            stale.forEach(this::reseal);
            return stale.size();
        })));
    }

    private List<Row> rows() {
        return jdbc.sql("select id, totp_secret from staff where totp_secret is not null for update")
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        new String(row.getBytes("totp_secret"), StandardCharsets.UTF_8)))
                .list();
    }

    private void reseal(Row row) {
        String context = SecondFactor.context(row.staff());
        jdbc.sql("update staff set totp_secret = ? where id = ?")
                .params(
                        box.seal(box.open(row.stored(), context), context).getBytes(StandardCharsets.UTF_8),
                        row.staff())
                .update();
    }
}
