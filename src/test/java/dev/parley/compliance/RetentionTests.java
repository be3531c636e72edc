package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.compliance.spi.RetainedData;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** Data goes when its time is over, and only then. */
class RetentionTests extends WebTest {

    @Autowired
    private List<RetainedData> kinds;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void whatIsOldGoesAndWhatIsNewStays() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        ObjectNode body = json.createObjectNode().put("message", "I am Ana, ana@mail.example, I want to buy a RAV4");
        post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey());
        assertThat(deleted(tenant, Instant.now().minus(Duration.ofDays(1)))).isZero();
        assertThat(get("/api/v1/leads", "Authorization", admin).body().path("items"))
                .hasSize(1);
        assertThat(deleted(tenant, Instant.now().plus(Duration.ofDays(1)))).isPositive();
        assertThat(get("/api/v1/leads", "Authorization", admin).body().path("items"))
                .isEmpty();
        assertThat(get("/api/v1/conversations", "Authorization", admin).body().path("items"))
                .isEmpty();
    }

    @Test
    void administratorsSeeWhatIsKeptForWhat() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        assertThat(get("/api/v1/compliance/retention", "Authorization", admin)
                        .body()
                        .findValuesAsString("kind"))
                .contains("conversations", "leads", "messages", "unanswered_questions", "guests");
    }

    private long deleted(Tenant tenant, Instant moment) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> kinds.stream()
                                .mapToLong(kind -> kind.deleteUntouchedSince(moment))
                                .sum()));
    }
}
