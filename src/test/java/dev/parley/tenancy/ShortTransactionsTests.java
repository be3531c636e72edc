package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShortTransactionsTests extends ApplicationTest {

    private static final String RENAME =
            "with named as (update tenants set name = :name where slug <> :no returning id) select count(*) from named";
    private static final String INSERT = """
            with made as (insert into leads (id, source, status, stage, priority, profile_score, heat_score, fields,
                open_issues, declined, heat_series, breakdown, missing, created_at, updated_at, version)
                values (:id, 'test', 'new', 'nurture', 'COLD', 0, 0, '{}', '{}', '{}', '[]', '[]', '{}', now(), now(), 1)
                returning id)
            select count(*) from made
            """;

    @Autowired
    private ShortTransactions writes;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    /** Often enough that the driver has its statements prepared on the server, and on every connection of the pool. */
    @Test
    void writesForTheBoundTenantAlone() {
        Tenant mine = newTenant("dealership");
        Tenant other = newTenant("dealership");
        IntStream.range(0, 40).forEach(time -> {
            assertThat(TenantContext.call(mine, () -> rename("Mine " + time))).isOne();
            assertThat(name(mine)).isEqualTo("Mine " + time);
            assertThat(rename("Nobody's")).isZero();
        });
        assertThat(name(other)).isEqualTo(other.name());
    }

    @Test
    void goesOnInTheSameTransaction() {
        Tenant mine = newTenant("dealership");
        String seen = TenantContext.call(mine, () -> {
            List<String> names = new ArrayList<>();
            writes.write(RENAME, Map.of("name", "Before", "no", ""), count -> {
                assertThat(count).isOne();
                names.add(
                        jdbc.sql("select name from tenants").query(String.class).single());
                jdbc.sql("update tenants set name = 'After'").update();
            });
            return names.getFirst();
        });
        assertThat(seen).isEqualTo("Before");
        assertThat(name(mine)).isEqualTo("After");
    }

    @Test
    void isUndoneByWhatTheRestThrows() {
        Tenant mine = newTenant("dealership");
        assertThatThrownBy(() -> TenantContext.run(
                        mine,
                        () -> writes.write(RENAME, Map.of("name", "Undone", "no", ""), count -> {
                            throw new IllegalArgumentException("on second thought");
                        })))
                .hasMessage("on second thought");
        assertThat(name(mine)).isEqualTo(mine.name());
    }

    @Test
    void saysThatAKeyIsTaken() {
        Tenant mine = newTenant("dealership");
        Map<String, Object> lead = Map.of("id", UUID.randomUUID());
        TenantContext.run(mine, () -> writes.write(INSERT, Map.copyOf(lead)));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> TenantContext.run(mine, () -> writes.write(INSERT, Map.copyOf(lead))));
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> TenantContext.run(mine, () -> writes.write(INSERT, Map.copyOf(lead), count -> {})));
        assertThat(TenantContext.call(mine, () -> rename("Still writable"))).isOne();
    }

    @Test
    void isATransactionOfItsOwnWithinAnother() {
        Tenant mine = newTenant("dealership");
        TenantContext.run(
                mine,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    rename("Kept");
                    status.setRollbackOnly();
                }));
        assertThat(name(mine)).isEqualTo("Kept");
    }

    @Test
    void leavesItsConnectionUsableAfterAnError() {
        Tenant mine = newTenant("dealership");
        IntStream.range(0, 20)
                .forEach(time -> assertThatThrownBy(() -> TenantContext.call(
                                mine,
                                () -> writes.write("select count(*) / :nought from tenants", Map.of("nought", 0))))
                        .isInstanceOf(DataAccessException.class));
        assertThat(TenantContext.call(mine, () -> rename("Well"))).isOne();
    }

    private long rename(String name) {
        return writes.write(RENAME, Map.of("name", name, "no", ""));
    }

    private String name(Tenant tenant) {
        Supplier<String> read =
                () -> jdbc.sql("select name from tenants").query(String.class).single();
        return TenantContext.call(
                tenant, () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(s -> read.get())));
    }
}
