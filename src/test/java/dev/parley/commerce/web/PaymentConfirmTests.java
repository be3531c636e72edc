package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PaymentConfirmTests extends WebTest {

    private static final String PRODUCTS =
            "[{\"sku\":\"N1\",\"name\":\"Nails\",\"price\":\"2.50\",\"currency\":\"USD\",\"unit\":\"box\",\"stock\":40}]";
    private static final String DETAILS = "\"name\":\"Ana Ruiz\",\"email\":\"ana@beam.example\","
            + "\"address\":\"Calle Mayor 5, 31001 Pamplona\",\"phone\":\"+34 600 111 222\"";

    private Tenant tenant;
    private String agent;
    private String session;

    @BeforeEach
    void open() {
        tenant = newTenant("wholesale");
        agent = bearer(tenant, Role.AGENT);
        post("/api/v1/products/import", PRODUCTS, "Authorization", bearer(tenant, Role.ADMIN));
        session = post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey())
                .body()
                .get("session_id")
                .asString();
    }

    @Test
    void theOneOpenOrderOfASessionIsPaidOnce() {
        String number = order();

        Answer paid = confirm("{\"session_id\":\"%s\"}".formatted(session));
        Answer again = confirm("{\"session_id\":\"%s\",\"order_number\":\"%s\"}".formatted(session, number));

        assertThat(paid.status()).isEqualTo(200);
        assertThat(paid.body().get("status").asString()).isEqualTo("paid");
        assertThat(paid.body().get("number").asString()).isEqualTo(number);
        assertThat(again.body().get("history")).isEqualTo(paid.body().get("history"));
    }

    @Test
    void withSeveralOpenOrdersOneHasToBeNamed() {
        String first = order();
        order();

        assertThat(confirm("{\"session_id\":\"%s\"}".formatted(session)).status())
                .isEqualTo(409);
        Answer paid = confirm("{\"order_number\":\"%s\"}".formatted(first));
        assertThat(paid.body().get("status").asString()).isEqualTo("paid");
    }

    @Test
    void whatIsNotThereIsNotPaid() {
        assertThat(confirm("{\"session_id\":\"%s\"}".formatted(session)).status())
                .isEqualTo(404);
        assertThat(confirm("{\"order_number\":\"O-9\"}").status()).isEqualTo(404);
        assertThat(confirm("{}").status()).isEqualTo(400);
        assertThat(confirm("{\"session_id\":1,\"order_number\":[]}").body().get("errors"))
                .hasSize(2);
    }

    private String order() {
        post(
                "/api/v1/cart/lines",
                "{\"session_id\":\"%s\",\"sku\":\"N1\",\"quantity\":2}".formatted(session),
                "X-Parley-Key",
                tenant.widgetKey());
        return post(
                        "/api/v1/checkout",
                        "{\"session_id\":\"%s\",%s}".formatted(session, DETAILS),
                        "X-Parley-Key",
                        tenant.widgetKey(),
                        "Idempotency-Key",
                        UUID.randomUUID().toString())
                .body()
                .get("number")
                .asString();
    }

    private Answer confirm(String body) {
        return post("/api/v1/chat/payment-confirm", body, "Authorization", agent);
    }
}
