package dev.parley.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.Test;

/** What a tenant uses is counted, and what it may use is bounded. */
class UsageTests extends WebTest {

    @Test
    void useIsCountedByKind() {
        Tenant tenant = newTenant("dealership");
        chat(tenant);
        ingest(tenant, "Bring your licence along.");
        Answer usage = usage(tenant, "");
        assertThat(usage.status()).as(usage.text()).isEqualTo(200);
        assertThat(usage.body().at("/used/turns").longValue()).isEqualTo(1);
        assertThat(usage.body().at("/used/storage_bytes").longValue()).isEqualTo(25);
        assertThat(usage.body().at("/used/tokens").longValue()).isZero();
        assertThat(usage.body().at("/quota/turns").isNull()).isTrue();
        assertThat(usage(tenant, "?month=2001-01").body().at("/used/turns").longValue())
                .isZero();
        assertThat(usage(tenant, "?month=soon").status()).isEqualTo(400);
    }

    @Test
    void anothersUseIsNobodysBusiness() {
        Tenant tenant = newTenant("dealership");
        String path = "/api/v1/tenants/" + tenant.id() + "/usage";
        assertThat(get(path, "Authorization", bearer(newTenant("dealership"), Role.ADMIN))
                        .status())
                .isEqualTo(404);
        assertThat(get(path, "Authorization", bearer(null, Role.VIEWER)).status())
                .isEqualTo(200);
    }

    @Test
    void whoHasUsedUpAQuotaIsToldWhichAndUntilWhen() {
        Tenant tenant = newTenant("dealership");
        Answer granted = quotas(tenant, "{\"turns\":1,\"storage_bytes\":10}");
        assertThat(granted.body().at("/quotas/turns").longValue()).isEqualTo(1);
        assertThat(granted.body().at("/quotas/messages").isNull()).isTrue();
        assertThat(ingest(tenant, "Longer than ten bytes.").status()).isEqualTo(200);
        assertThat(ingest(tenant, "And some more.").body().at("/detail").stringValue())
                .contains("storage_bytes")
                .contains("delete");
        quotas(tenant, "{\"turns\":0}");
        Answer refused = chat(tenant);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.body().at("/detail").stringValue()).contains("turns").contains("renewed on 1");
        quotas(tenant, "{\"turns\":null}");
        assertThat(chat(tenant).status()).isEqualTo(200);
    }

    @Test
    void onlyThePlatformGrantsQuotasAndEveryBadFigureIsTold() {
        Tenant tenant = newTenant("dealership");
        String path = "/api/v1/tenants/" + tenant.id();
        assertThat(send("PATCH", path, "{\"quotas\":{\"turns\":9}}", "Authorization", bearer(tenant, Role.ADMIN))
                        .status())
                .isEqualTo(403);
        assertThat(quotas(tenant, "{\"turns\":-1,\"messages\":\"many\",\"beer\":3}")
                        .body()
                        .at("/errors")
                        .findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/quotas/turns", "/quotas/messages", "/quotas/beer");
    }

    private Answer chat(Tenant tenant) {
        return post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey());
    }

    private Answer ingest(Tenant tenant, String content) {
        String body =
                "{\"documents\":[{\"external_id\":\"%s\",\"title\":\"T\",\"content\":\"%s\",\"namespace\":\"faq\"}]}"
                        .formatted(java.util.UUID.randomUUID(), content);
        return post("/api/v1/knowledge/ingest", body, "Authorization", bearer(tenant, Role.ADMIN));
    }

    private Answer usage(Tenant tenant, String query) {
        return get("/api/v1/tenants/" + tenant.id() + "/usage" + query, "Authorization", bearer(tenant, Role.VIEWER));
    }

    private Answer quotas(Tenant tenant, String quotas) {
        return send(
                "PATCH",
                "/api/v1/tenants/" + tenant.id(),
                "{\"quotas\":" + quotas + "}",
                "Authorization",
                bearer(null, Role.ADMIN));
    }
}
