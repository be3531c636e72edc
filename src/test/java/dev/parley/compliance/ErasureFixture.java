package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.compliance.person.Remains;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.node.ObjectNode;

/** A business with data of a person planted in it, and a look at where any of it is left. */
abstract class ErasureFixture extends WebTest {

    @Autowired
    private Remains remains;

    @Autowired
    private PlatformTransactionManager transactions;

    protected Tenant tenant;
    protected String admin;
    private String server;

    /** Settings under which what a customer does goes to people and to a system beside. */
    protected final ObjectNode settings() {
        ObjectNode settings = json.valueToTree(TenantSettings.defaults());
        settings.put("sales_email", "sales@business.example");
        settings.set("crm", json.createObjectNode().put("provider", "webhook").put("url", "http://127.0.0.1:9/crm"));
        return settings;
    }

    protected final void open(String profile, ObjectNode settings) {
        tenant = newTenant(profile, json.readValue(settings.toString(), TenantSettings.class));
        admin = bearer(tenant, Role.ADMIN);
        server = post(
                        "/api/v1/auth/keys",
                        "{\"name\": \"s\", \"kind\": \"server\", \"role\": \"admin\"}",
                        "Authorization",
                        admin)
                .body()
                .path("key")
                .asString();
    }

    protected final Answer say(String text, @Nullable String session, @Nullable ObjectNode claim) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        body.set("customer", claim);
        Answer answer = post("/api/v1/chat", body.toString(), "X-API-Key", server);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    protected final Answer erase(String customer) {
        return send("DELETE", "/api/v1/compliance/erase/" + customer, null, "Authorization", admin);
    }

    /** How many rows of which columns hold any of it. */
    protected final Map<String, Long> found(List<String> planted) {
        return new TreeMap<>(inTenant(() -> remains.of(planted)));
    }

    protected final <T> T inTenant(Supplier<T> work) {
        return TenantContext.call(tenant, () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }
}
