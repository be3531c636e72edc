package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.ApplicationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Whoever reads the database reads no secret of a tenant. */
class SealedSettingsTests extends ApplicationTest {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private SettingsResealing resealing;

    @Autowired
    private JsonMapper json;

    @Test
    void secretsAreSealedInTheDatabaseAndPlainInUse() {
        Tenant tenant = withSecrets();
        assertThat(stored(tenant)).doesNotContain("plain-secret").contains("sealed:v1:");
        assertThat(tenants.find(tenant.id()).orElseThrow().settings().identitySecret())
                .isEqualTo("plain-secret-1");
    }

    @Test
    void whatAnEarlierVersionLeftOpenIsSealedAtTheNextStart() {
        Tenant tenant = withSecrets();
        run(tenant, "update tenants set settings = jsonb_set(settings, '{identity_secret}', '\"plain-secret-old\"')");
        resealing.reseal();
        assertThat(stored(tenant)).doesNotContain("plain-secret");
    }

    private Tenant withSecrets() {
        ObjectNode settings = json.valueToTree(TenantSettings.defaults());
        settings.put("identity_secret", "plain-secret-1").put("dms_secret", "plain-secret-2");
        settings.putObject("crm")
                .put("provider", "webhook")
                .put("url", "https://crm.example/")
                .put("secret", "plain-secret-3");
        return newTenant("wholesale", json.readValue(settings.toString(), TenantSettings.class));
    }

    private void run(Tenant tenant, String sql) {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(status -> jdbc.sql(sql + " where id = '" + tenant.id() + "'")
                                .update()));
    }

    private String stored(Tenant tenant) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select settings::text from tenants where id = ?")
                                .param(tenant.id().value())
                                .query(String.class)
                                .single()));
    }
}
