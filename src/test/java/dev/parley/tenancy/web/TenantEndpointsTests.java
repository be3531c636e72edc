package dev.parley.tenancy.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TenantEndpointsTests extends WebTest {

    private static final String PATH = "/api/v1/tenants";

    @Test
    void thePlatformCreatesATenantWithItsWidgetKey() {
        Answer created = post(PATH, """
                {"slug":"%s","name":"Ríos","profile":"dealership","locale":"es-ES","currency":"EUR",
                 "time_zone":"Europe/Madrid","settings":{"sales_email":"ventas@rios.example","dms_secret":"s3cret"}}
                """.formatted(slug()), "Authorization", bearer(null, Role.ADMIN));
        assertThat(created.status()).as(created.text()).isEqualTo(201);
        assertThat(created.body().at("/widget_key").stringValue()).startsWith("pk_");
        assertThat(created.body().at("/time_zone").stringValue()).isEqualTo("Europe/Madrid");
        assertThat(created.body().at("/settings/sla_days").intValue()).isEqualTo(15);
        assertThat(created.text()).doesNotContain("s3cret");
        assertThat(created.body().at("/settings/dms_secret").isString()).isTrue();
        assertThat(created.body().at("/settings/identity_secret").isNull()).isTrue();
    }

    @Test
    void everyProblemOfANewTenantIsListed() {
        Answer refused = post(PATH, """
                {"slug":"Not A Slug","profile":"bakery","locale":"xx-YY","currency":"EURO","time_zone":"Mars/Base",
                 "settings":{"colour":"red","sla_days":"many"}}
                """, "Authorization", bearer(null, Role.ADMIN));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder(
                        "/slug",
                        "/name",
                        "/profile",
                        "/locale",
                        "/currency",
                        "/time_zone",
                        "/settings/colour",
                        "/settings/sla_days");
    }

    @Test
    void anAddressInsideIsRefusedWhenItIsSet() {
        Answer refused = post(PATH, """
                {"slug":"%s","name":"","profile":"dealership","locale":"en","currency":"EUR","time_zone":"UTC",
                 "settings":{"crm":{"provider":"webhook","url":"http://169.254.169.254/latest"},
                  "commerce":{"feed":{"url":"http://[::1]:9/list.csv"},"erp":{"url":"https://crm.example.invalid/"}}}}
                """.formatted(slug()), "Authorization", bearer(null, Role.ADMIN));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/settings/crm/url", "/settings/commerce/feed/url");
    }

    @Test
    void aSlugIsTakenOnce() {
        String body = """
                {"slug":"%s","name":"A","profile":"dealership","locale":"en","currency":"EUR","time_zone":"UTC"}
                """.formatted(slug());
        String admin = bearer(null, Role.ADMIN);
        assertThat(post(PATH, body, "Authorization", admin).status()).isEqualTo(201);
        assertThat(post(PATH, body, "Authorization", admin).status()).isEqualTo(409);
    }

    @Test
    void aChangeIsMergedAndCounted() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        patch(
                tenant,
                "{\"settings\":{\"crm\":{\"provider\":\"webhook\",\"url\":\"https://crm.example/\",\"secret\":\"abc\"}}}",
                admin);
        Answer changed = patch(
                tenant,
                "{\"name\":\"Renamed\",\"settings\":{\"sla_days\":7,\"crm\":{\"secret\":\"********\",\"email\":\"a@b.example\"}}}",
                admin);
        assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        assertThat(changed.body().at("/version").longValue()).isEqualTo(3);
        Tenant stored = tenants.find(tenant.id()).orElseThrow();
        assertThat(stored.name()).isEqualTo("Renamed");
        assertThat(stored.settings().slaDays()).isEqualTo(7);
        assertThat(stored.settings().crm().url()).isEqualTo("https://crm.example/");
        assertThat(stored.settings().crm().secret()).isEqualTo("abc");
        assertThat(stored.settings().crm().email()).isEqualTo("a@b.example");
    }

    @Test
    void aChangeAgainstAnOlderVersionIsRefused() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        assertThat(patch(tenant, "{\"name\":\"B\",\"version\":1}", admin).status())
                .isEqualTo(200);
        assertThat(patch(tenant, "{\"name\":\"C\",\"version\":1}", admin).status())
                .isEqualTo(409);
    }

    @Test
    void aTenantsStaffSeeOnlyTheirOwn() {
        Tenant own = newTenant("dealership");
        Tenant other = newTenant("dealership");
        String admin = bearer(own, Role.ADMIN);
        assertThat(get(PATH, "Authorization", admin).body().at("/items").findValuesAsString("id"))
                .containsExactly(own.id().toString());
        assertThat(get(PATH + "/" + other.id(), "Authorization", admin).status())
                .isEqualTo(404);
        assertThat(patch(other, "{\"name\":\"Mine\"}", admin).status()).isEqualTo(404);
        assertThat(send("DELETE", PATH + "/" + own.id(), null, "Authorization", admin)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aDeletedTenantIsGone() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(null, Role.ADMIN);
        assertThat(send("DELETE", PATH + "/" + tenant.id(), null, "Authorization", admin)
                        .status())
                .isEqualTo(204);
        assertThat(get(PATH + "/" + tenant.id(), "Authorization", admin).status())
                .isEqualTo(404);
        assertThat(send("DELETE", PATH + "/" + tenant.id(), null, "Authorization", admin)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void thePlatformsListIsPaged() {
        newTenant("dealership");
        newTenant("dealership");
        String admin = bearer(null, Role.ADMIN);
        Answer first = get(PATH + "?limit=1", "Authorization", admin);
        assertThat(first.body().at("/items").size()).isEqualTo(1);
        String cursor = first.body().at("/next_cursor").stringValue();
        Answer second = get(PATH + "?limit=1&cursor=" + cursor, "Authorization", admin);
        assertThat(second.body().at("/items/0/id")).isNotEqualTo(first.body().at("/items/0/id"));
        assertThat(get(PATH + "?limit=0&cursor=!", "Authorization", admin)
                        .body()
                        .at("/errors")
                        .size())
                .isEqualTo(2);
    }

    private Answer patch(Tenant tenant, String body, String admin) {
        return send("PATCH", PATH + "/" + tenant.id(), body, "Authorization", admin);
    }

    private static String slug() {
        return "t-" + UUID.randomUUID();
    }
}
