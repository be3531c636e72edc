package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.shared.Act;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** What was done is written down in a chain that nobody can change unseen. */
class AuditTests extends WebTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Flyway migrations;

    @Autowired
    private ApplicationEventPublisher events;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        tenant = newTenant("wholesale");
        admin = bearer(tenant, Role.ADMIN);
    }

    @Test
    void whatStaffDidIsFoundByWhoWhatAndWhen() {
        Answer made = post("/api/v1/customers", "{\"name\": \"Ana\"}", "Authorization", admin);
        String id = made.body().path("id").asString();
        send("PATCH", "/api/v1/customers/" + id, "{\"company\": \"Iruña\"}", "Authorization", admin);
        JsonNode lines = log("?kind=customer&id=" + id);
        assertThat(lines)
                .extracting(line -> line.path("name").asString())
                .containsExactly("customer.updated", "customer.created");
        assertThat(lines.get(0).path("by_kind").asString()).isEqualTo("staff");
        assertThat(lines.get(0).path("by").asString()).contains("@parley.test");
        assertThat(lines.get(0).at("/details/fields").asString()).isEqualTo("company");
        assertThat(log("?name=customer&by=parley.test")).hasSize(2);
        assertThat(log("?to=2001-01-01")).isEmpty();
        assertThat(get("/api/v1/compliance/audit-log?from=x&to=y", "Authorization", admin)
                        .body()
                        .path("errors"))
                .hasSize(2);
    }

    @Test
    void nobodyReadsItWithoutTheRight() {
        assertThat(get("/api/v1/compliance/audit-log", "Authorization", bearer(tenant, Role.AGENT))
                        .status())
                .isEqualTo(403);
        acts(3);
        String stranger = bearer(newTenant("wholesale"), Role.ADMIN);
        assertThat(get("/api/v1/compliance/audit-log?kind=test", "Authorization", stranger)
                        .body()
                        .path("items"))
                .isEmpty();
    }

    @Test
    void whatIsRolledBackIsNotWrittenDown() {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    events.publishEvent(Act.of("test.undone", "test", "1"));
                    status.setRollbackOnly();
                }));
        assertThat(log("?name=test.undone")).isEmpty();
    }

    @Test
    void actsAtTheSameTimeMakeOneChain() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Object>> tasks = IntStream.range(0, 40)
                    .mapToObj(i -> Executors.callable(() -> acts(2)))
                    .toList();
            for (var done : threads.invokeAll(tasks)) {
                done.get();
            }
        }
        JsonNode check = check();
        assertThat(check.path("intact").asBoolean()).isTrue();
        assertThat(check.path("entries").asLong()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void theApplicationCanNeitherChangeNorDelete() {
        acts(1);
        for (String attempt :
                List.of("update audit_log set name = 'x'", "delete from audit_log", "truncate audit_log")) {
            assertThatThrownBy(() -> TenantContext.run(
                            tenant,
                            () -> new TransactionTemplate(transactions)
                                    .executeWithoutResult(
                                            status -> jdbc.sql(attempt).update())))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void aChangeBehindItsBackIsSeen() throws Exception {
        acts(5);
        tamper("update parley.audit_log set details = '{\"n\": \"other\"}' where tenant_id = '" + tenant.id()
                + "' and seq = 3");
        assertThat(check().path("intact").asBoolean()).isFalse();
        assertThat(check().path("broken_at").asLong()).isEqualTo(3);
    }

    @Test
    void aLineThatIsMissingIsSeen() throws Exception {
        acts(5);
        tamper("delete from parley.audit_log where tenant_id = '" + tenant.id() + "' and seq = 2");
        assertThat(check().path("broken_at").asLong()).isEqualTo(2);
    }

    @Test
    void theLogIsExported() {
        TenantContext.run(tenant, () -> events.publishEvent(Act.of("test.done", "test", "=cmd()")));
        Answer csv = get("/api/v1/compliance/audit-log/export.csv", "Authorization", admin);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("test.done,test,'=cmd(),system,system");
        assertThat(get("/api/v1/compliance/audit-log/export.json", "Authorization", admin)
                        .body()
                        .findValuesAsString("name"))
                .contains("test.done");
    }

    private void acts(int many) {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    for (int i = 0; i < many; i++) {
                        events.publishEvent(Act.of("test.done", "test", Integer.toString(i)));
                    }
                }));
    }

    /** As somebody who has the database. */
    private void tamper(String sql) throws Exception {
        try (var connection = migrations.getConfiguration().getDataSource().getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(true);
            statement.execute("select set_config('parley.tenant', '" + tenant.id() + "', false)");
            assertThat(statement.executeUpdate(sql)).isEqualTo(1);
            statement.execute("select set_config('parley.tenant', '', false)");
        }
    }

    private JsonNode check() {
        return get("/api/v1/compliance/audit-log/verify", "Authorization", admin)
                .body();
    }

    private JsonNode log(String query) {
        return get("/api/v1/compliance/audit-log" + query, "Authorization", admin)
                .body()
                .path("items");
    }
}
