package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class SingleReadsTests extends ApplicationTest {

    private static final String SLUGS = "select slug from tenants where slug <> ? order by slug";

    @Autowired
    private SingleReads reads;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void seesOnlyTheBoundTenant() {
        Tenant mine = newTenant("dealership");
        newTenant("dealership");
        assertThat(TenantContext.call(mine, this::slugs)).containsExactly(mine.slug());
    }

    /** Often enough that the driver has its statements prepared on the server, and on every connection of the pool. */
    @Test
    void leavesNothingOnItsConnection() {
        Tenant mine = newTenant("dealership");
        IntStream.range(0, 40).forEach(time -> {
            assertThat(TenantContext.call(mine, this::slugs)).containsExactly(mine.slug());
            assertThat(slugs()).isEmpty();
        });
    }

    @Test
    void seesWhatItsTransactionHasWritten() {
        Tenant mine = newTenant("dealership");
        String name = TenantContext.call(
                mine,
                () -> Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    jdbc.sql("update tenants set name = 'Changed'").update();
                    String seen = reads.find("select name from tenants", (row, number) -> row.getString(1))
                            .orElseThrow();
                    status.setRollbackOnly();
                    return seen;
                })));
        assertThat(name).isEqualTo("Changed");
    }

    @Test
    void aConnectionIsUsableAfterAStatementThatFails() {
        Tenant mine = newTenant("dealership");
        IntStream.range(0, 20).forEach(time -> {
            assertThatThrownBy(() -> TenantContext.call(
                            mine, () -> reads.list("select 1 / (? - 1)", (row, number) -> row.getInt(1), 1)))
                    .isInstanceOf(DataAccessException.class);
            assertThat(TenantContext.call(mine, this::slugs)).containsExactly(mine.slug());
        });
    }

    private List<String> slugs() {
        return reads.list(SLUGS, (row, number) -> row.getString(1), "none");
    }
}
