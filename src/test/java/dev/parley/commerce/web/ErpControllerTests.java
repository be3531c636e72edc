package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.Buyer;
import dev.parley.commerce.order.NewOrder;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Wanted;
import dev.parley.identity.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

class ErpControllerTests extends WebTest {

    @Autowired
    private Orders orders;

    @Test
    void everyStepIsTheErpsAndTheReportSaysWhatItHas() {
        Tenant tenant = newTenant("wholesale");
        String admin = bearer(tenant, Role.ADMIN);
        String settings = """
                {"settings":{"commerce":{"erp":{"url":"https://erp.invalid/orders","secret":"whsec_c2VjcmV0"}}}}""";
        send("PATCH", "/api/v1/tenants/" + tenant.id(), settings, "Authorization", bearer(null, Role.ADMIN));
        Tenant selling = tenants.find(tenant.id()).orElseThrow();
        post("/api/v1/products/import", """
                [{"sku":"S1","name":"Bolt","price":"1.00","currency":"USD","unit":"ea","stock":10}]""", "Authorization", admin);
        TenantContext.run(selling, () -> {
            orders.place(order());
            orders.place(order());
            orders.cancel("O-1002", "staff");
        });

        JsonNode log = get("/api/v1/notifications/log?kind=erp_push", "Authorization", admin)
                .body()
                .get("items");
        assertThat(log.valueStream().map(item -> item.get("subject").asString()))
                .containsExactlyInAnyOrder(
                        "dev.parley.order.placed", "dev.parley.order.placed", "dev.parley.order.cancelled");

        assertThat(post("/api/v1/orders/O-1001/erp-confirm", "{\"reference\":\"SO-7\"}", "Authorization", admin)
                        .status())
                .isEqualTo(204);
        assertThat(post("/api/v1/orders/O-9/erp-confirm", "{}", "Authorization", admin)
                        .status())
                .isEqualTo(404);
        JsonNode report =
                get("/api/v1/orders/reconciliation", "Authorization", admin).body();
        assertThat(report.get("orders").asInt()).isEqualTo(2);
        assertThat(report.get("confirmed").asInt()).isEqualTo(1);
        assertThat(report.at("/items/0/reference").asString()).isEqualTo("SO-7");
        assertThat(report.at("/items/1/state").asString()).isIn("missing", "sent");
        assertThat(post("/api/v1/orders/O-1002/erp-resend", "", "Authorization", admin)
                        .status())
                .isEqualTo(202);
    }

    private NewOrder order() {
        return new NewOrder(
                Ids.next(),
                orders.nextNumber(),
                UUID.randomUUID(),
                null,
                UUID.randomUUID(),
                false,
                List.of(new Wanted("S1", BigDecimal.ONE)),
                new Buyer("Ana", null, null, null, null, null, Language.ENGLISH),
                null,
                null,
                "customer");
    }
}
