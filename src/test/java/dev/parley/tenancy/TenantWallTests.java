package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.ApplicationTest;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody sees another tenant's rows, whatever SQL is written. */
class TenantWallTests extends ApplicationTest {

    /** Flyway's own history holds no business data and is not granted to the application at all. */
    private static final Set<String> NO_BUSINESS = Set.of("flyway_schema_history");

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everyTableIsBehindTheWall() {
        List<String> open = in(newTenant("dealership"), """
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'parley' and c.relkind in ('r', 'p')
                  and not (c.relrowsecurity and c.relforcerowsecurity
                           and exists (select 1 from pg_policy p where p.polrelid = c.oid))
                """);
        assertThat(open).isSubsetOf(NO_BUSINESS);
    }

    @Test
    void aTenantSeesNoRowOfAnotherInAnyTable() {
        newTenant("dealership");
        Tenant other = newTenant("wholesale");
        for (String table : in(other, "select tablename from pg_tables where schemaname = 'parley'")) {
            if (NO_BUSINESS.contains(table)) {
                continue;
            }
            String owner = table.equals("tenants") ? "id" : "tenant_id";
            assertThat(in(
                            other,
                            "select distinct " + owner + "::text from " + table + " where " + owner + " <> '"
                                    + other.id() + "'"))
                    .as(table)
                    .isEmpty();
        }
    }

    @Test
    void everyTableLosesItsRowsWithTheTenant() {
        List<String> left = in(newTenant("dealership"), """
                with recursive going (oid) as (
                    select 'parley.tenants'::regclass::oid
                    union select k.conrelid from pg_constraint k join going on k.confrelid = going.oid
                    where k.contype = 'f' and k.confdeltype = 'c')
                select c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'parley' and c.relkind in ('r', 'p') and c.oid not in (select oid from going)
                """);
        assertThat(left).isSubsetOf(NO_BUSINESS);
    }

    @Test
    void withoutATenantNothingIsVisible() {
        newTenant("dealership");
        List<String> seen = new TransactionTemplate(transactions)
                .execute(status ->
                        jdbc.sql("select slug from tenants").query(String.class).list());
        assertThat(seen).isEmpty();
    }

    @Test
    void aRowForAnotherTenantIsRefused() {
        Tenant mine = newTenant("dealership");
        Tenant other = newTenant("dealership");
        assertThatThrownBy(() -> TenantContext.run(
                        mine,
                        () -> new TransactionTemplate(transactions)
                                .executeWithoutResult(status -> jdbc.sql("update tenants set id = '" + other.id()
                                                + "' where id = '" + mine.id() + "'")
                                        .update())))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void theApplicationsRoleCannotBypassTheWall() {
        assertThat(in(newTenant("dealership"), """
                select rolname from pg_roles where rolname = current_user and (rolsuper or rolbypassrls)
                """)).isEmpty();
    }

    private List<String> in(Tenant tenant, String query) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql(query).query(String.class).list()));
    }
}
