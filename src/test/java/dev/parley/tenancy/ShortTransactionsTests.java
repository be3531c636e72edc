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
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

class ShortTransactionsTests extends ApplicationTest {

    private static final String RENAME =
            "with named as (update tenants set name = :name where slug <> :no returning id)"
                    + " select exactly_one(count(*)) from named";
    private static final String INSERT = """
            with made as (insert into leads (id, source, status, stage, priority, profile_score, heat_score, fields,
                open_issues, declined, heat_series, breakdown, missing, created_at, updated_at, version)
                values (:id, 'test', 'new', 'nurture', 'COLD', 0, 0, '{}', '{}', '{}', '[]', '[]', '{}', now(), now(), 1)
                returning id)
            select exactly_one(count(*)) from made
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
            TenantContext.run(mine, () -> writes.execute(() -> rename("Mine " + time)));
            assertThat(name(mine)).isEqualTo("Mine " + time);
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> writes.execute(() -> rename("Nobody's")));
        });
        assertThat(name(other)).isEqualTo(other.name());
    }

    @Test
    void sendsWhatWaitsBeforeAnythingIsAsked() {
        Tenant mine = newTenant("dealership");
        List<String> seen = new ArrayList<>();
        TenantContext.run(
                mine,
                () -> writes.execute(() -> {
                    rename("First");
                    rename("Before");
                    seen.add(read());
                    rename("After");
                }));
        assertThat(seen).containsExactly("Before");
        assertThat(name(mine)).isEqualTo("After");
    }

    @Test
    void isUndoneByWhatIsThrown() {
        Tenant mine = newTenant("dealership");
        for (Runnable between : List.<Runnable>of(() -> {}, this::read)) {
            assertThatThrownBy(() -> TenantContext.run(
                            mine,
                            () -> writes.execute(() -> {
                                rename("Undone");
                                between.run();
                                throw new IllegalArgumentException("on second thought");
                            })))
                    .hasMessage("on second thought");
            assertThat(name(mine)).isEqualTo(mine.name());
        }
    }

    @Test
    void isUndoneWhollyWhenOneOfItsStatementsFindsNothing() {
        Tenant mine = newTenant("dealership");
        for (Runnable between : List.<Runnable>of(() -> {}, this::read)) {
            assertThatExceptionOfType(OptimisticLockingFailureException.class)
                    .isThrownBy(() -> TenantContext.run(
                            mine,
                            () -> writes.execute(() -> {
                                rename("Undone");
                                between.run();
                                writes.add(RENAME, Map.of("name", "Nobody's", "no", mine.slug()));
                            })));
            assertThat(name(mine)).isEqualTo(mine.name());
        }
    }

    @Test
    void isUndoneWhenWhoTookPartFailed() {
        Tenant mine = newTenant("dealership");
        TransactionTemplate takingPart = new TransactionTemplate(transactions);
        assertThatExceptionOfType(UnexpectedRollbackException.class)
                .isThrownBy(() -> TenantContext.run(
                        mine,
                        () -> writes.execute(() -> {
                            rename("Undone");
                            takingPart.executeWithoutResult(TransactionStatus::setRollbackOnly);
                        })));
        assertThat(name(mine)).isEqualTo(mine.name());
    }

    @Test
    void saysThatAKeyIsTaken() {
        Tenant mine = newTenant("dealership");
        Map<String, Object> lead = Map.of("id", UUID.randomUUID());
        TenantContext.run(mine, () -> writes.execute(() -> writes.add(INSERT, Map.copyOf(lead))));
        for (Runnable after : List.<Runnable>of(() -> {}, this::read)) {
            assertThatExceptionOfType(DuplicateKeyException.class)
                    .isThrownBy(() -> TenantContext.run(
                            mine,
                            () -> writes.execute(() -> {
                                writes.add(INSERT, Map.copyOf(lead));
                                after.run();
                            })));
        }
        TenantContext.run(mine, () -> writes.execute(() -> rename("Still writable")));
        assertThat(name(mine)).isEqualTo("Still writable");
    }

    @Test
    void isATransactionOfItsOwnWithinAnother() {
        Tenant mine = newTenant("dealership");
        TenantContext.run(
                mine,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    writes.execute(() -> rename("Kept"));
                    status.setRollbackOnly();
                }));
        assertThat(name(mine)).isEqualTo("Kept");
    }

    @Test
    void addsToAnyOtherTransactionAtOnce() {
        Tenant mine = newTenant("dealership");
        TenantContext.run(
                mine,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    rename("At once");
                    assertThat(read()).isEqualTo("At once");
                    assertThatExceptionOfType(OptimisticLockingFailureException.class)
                            .isThrownBy(() -> writes.add(RENAME, Map.of("name", "Nobody's", "no", mine.slug())));
                    status.setRollbackOnly();
                }));
        assertThat(name(mine)).isEqualTo(mine.name());
    }

    @Test
    void tellsThoseWhoWaitForTheCommit() {
        Tenant mine = newTenant("dealership");
        List<String> told = new ArrayList<>();
        TenantContext.run(
                mine,
                () -> writes.execute(() -> {
                    rename("Told");
                    TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                        @Override
                        public void afterCommit() {
                            told.add(name(mine));
                        }
                    });
                }));
        assertThat(told).containsExactly("Told");
    }

    @Test
    void leavesItsConnectionUsableAfterAnError() {
        Tenant mine = newTenant("dealership");
        IntStream.range(0, 20)
                .forEach(time -> assertThatThrownBy(() -> TenantContext.run(
                                mine,
                                () -> writes.execute(() ->
                                        writes.add("select count(*) / :nought from tenants", Map.of("nought", 0)))))
                        .isInstanceOf(DataAccessException.class));
        TenantContext.run(mine, () -> writes.execute(() -> rename("Well")));
        assertThat(name(mine)).isEqualTo("Well");
    }

    private void rename(String name) {
        writes.add(RENAME, Map.of("name", name, "no", ""));
    }

    private String read() {
        return jdbc.sql("select name from tenants").query(String.class).single();
    }

    private String name(Tenant tenant) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return TenantContext.call(tenant, () -> Objects.requireNonNull(reading.execute(status -> read())));
    }
}
