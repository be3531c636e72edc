package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CheckoutControllerTests extends WebTest {

    private static final String PRODUCTS = """
            [{"sku":"N1","name":"Nails","price":"2.50","currency":"USD","unit":"box","stock":40},
             {"sku":"C1","name":"Cable","price":"1.15","currency":"USD","unit":"metre","stock":3}]
            """;

    private Tenant tenant;
    private String admin;
    private String session;

    @BeforeEach
    void open() {
        tenant = newTenant("wholesale");
        admin = bearer(tenant, Role.ADMIN);
        post("/api/v1/products/import", PRODUCTS, "Authorization", admin);
        session = visitor("POST", "/api/v1/chat", Map.of("message", "hello"))
                .body()
                .get("session_id")
                .asString();
    }

    @Test
    void aCartBecomesAnOrderOnce() {
        add("N1", 4);
        String key = UUID.randomUUID().toString();

        Answer first = checkout(details(), key);
        Answer again = checkout(details(), key);

        assertThat(first.status()).isEqualTo(201);
        JsonNode order = first.body();
        assertThat(order.get("number").asString()).isEqualTo("O-1001");
        assertThat(order.get("status").asString()).isEqualTo("placed");
        assertThat(order.at("/lines/0").toString()).isEqualTo("""
                {"line":1,"sku":"N1","name":"Nails","quantity":4,"unit":"box","unit_price":{"amount":"2.50",\
                "currency":"USD"},"tax_rate":0,"total":{"amount":"10.00","currency":"USD"}}""");
        assertThat(order.at("/total/amount").asString()).isEqualTo("10.00");
        assertThat(order.at("/customer/email").asString()).isEqualTo("ana@beam.example");
        assertThat(order.get("address").asString()).isEqualTo("Calle Mayor 5, 31001 Pamplona");
        assertThat(order.at("/history/0/by").asString()).isEqualTo("customer");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body().get("number")).isEqualTo(order.get("number"));
        assertThat(stock("N1")).isEqualTo(36);
        assertThat(visitor("GET", "/api/v1/cart?session_id=" + session, null)
                        .body()
                        .get("lines"))
                .isEmpty();
        assertThat(checkout(details(), UUID.randomUUID().toString()).status()).isEqualTo(409);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Answer answer = checkout(
                Map.of("email", "a@b.example\nBcc: all@x.example", "phone", "12", "tax_id", "ES12345678X", "name", " "),
                null);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()
                        .get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .containsExactlyInAnyOrder("/email", "/phone", "/tax_id", "/name", "/address");
    }

    @Test
    void aSessionNobodyKnowsAndAnEmptyCartAreRefused() {
        assertThat(checkout(details(), null).status()).isEqualTo(409);
        Map<String, Object> stranger = new HashMap<>(details());
        stranger.put("session_id", "0123456789abcdef0123456789abcdef");
        assertThat(visitor("POST", "/api/v1/checkout", stranger).status()).isEqualTo(404);
    }

    @Test
    void whatIsGoneMeanwhileIsToldAndNothingIsOrdered() {
        add("C1", 3);
        send("PATCH", "/api/v1/products/C1", "{\"stock\":2}", "Authorization", admin);

        Answer answer = checkout(details(), null);

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.body().at("/errors/0/detail").asString()).isEqualTo("C1: 3 wanted, 2 in stock");
        assertThat(staff("GET", "/api/v1/orders", null).body().get("items")).isEmpty();
        assertThat(stock("C1")).isEqualTo(2);
    }

    @Test
    void markupAndFormulasStayText() {
        add("N1", 1);
        Map<String, Object> hostile = new HashMap<>(details());
        hostile.put("name", "<link rel=attachment href=\"file:///etc/passwd\">");
        hostile.put("address", "=HYPERLINK(\"http://evil.example\") *bold* [x](http://evil.example)");

        String number = checkout(hostile, null).body().get("number").asString();

        JsonNode order = staff("GET", "/api/v1/orders/" + number, null).body();
        assertThat(order.at("/customer/name").asString()).isEqualTo(hostile.get("name"));
        assertThat(order.get("address").asString()).isEqualTo(hostile.get("address"));
        Answer csv = staff("GET", "/api/v1/orders/export.csv", null);
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("\"'=HYPERLINK(\"\"http://evil.example\"\") *bold* [x](http://evil.example)\"");
    }

    @Test
    void ordersAreForStaff() {
        assertThat(visitor("GET", "/api/v1/orders", null).status()).isEqualTo(401);
        assertThat(visitor("POST", "/api/v1/orders/O-1001/cancel", Map.of()).status())
                .isEqualTo(401);
    }

    @Test
    void staffMoveAndCancelOrders() {
        add("N1", 2);
        String order = "/api/v1/orders/"
                + checkout(details(), null).body().get("number").asString();

        assertThat(staff("POST", order + "/status", Map.of("status", "shipped")).status())
                .isEqualTo(409);
        assertThat(staff("POST", order + "/status", Map.of("status", "lost")).status())
                .isEqualTo(400);
        Answer paid = staff("POST", order + "/status", Map.of("status", "paid"));
        assertThat(paid.body().get("status").asString()).isEqualTo("paid");
        assertThat(paid.body().at("/history").size()).isEqualTo(2);
        assertThat(staff("POST", order + "/cancel", null).body().get("status").asString())
                .isEqualTo("cancelled");
        assertThat(staff("POST", order + "/cancel", null).status()).isEqualTo(200);
        assertThat(stock("N1")).isEqualTo(40);
        assertThat(staff("GET", "/api/v1/orders/O-77", null).status()).isEqualTo(404);
    }

    @Test
    void earlierOrdersAreTakenOverOnce() {
        String orders = """
                [{"number":"30418","status":"delivered","created_at":"2025-03-01","customer":{"name":"Mr Sato",
                  "email":"sato@x.example"},"address":"Tokyo","lines":[{"sku":"OLD","name":"Old thing","quantity":2,
                  "unit_price":{"amount":"4.00","currency":"USD"},"tax_rate":"0.10"}]},
                 {"number":"","status":"lost","created_at":"yesterday","lines":[{"quantity":-1}]}]
                """;

        Answer first = post("/api/v1/orders/import", orders, "Authorization", admin);
        Answer again = post("/api/v1/orders/import", orders, "Authorization", admin);

        assertThat(first.body().get("created").asInt()).isEqualTo(1);
        assertThat(first.body().at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(first.body()
                        .at("/rejected/0/errors")
                        .valueStream()
                        .map(error -> error.get("pointer").asString()))
                .contains("/number", "/status", "/created_at", "/lines/0/sku", "/lines/0/quantity");
        assertThat(again.body().get("created").asInt()).isZero();
        assertThat(again.body().get("unchanged").asInt()).isEqualTo(1);
        JsonNode order = staff("GET", "/api/v1/orders/30418", null).body();
        assertThat(order.at("/total/amount").asString()).isEqualTo("8.80");
        for (String query : List.of("q=sato", "status=delivered", "from=2025-03-01&to=2025-03-01")) {
            assertThat(staff("GET", "/api/v1/orders?" + query, null).body().get("items"))
                    .as(query)
                    .hasSize(1);
        }
        assertThat(staff("GET", "/api/v1/orders?from=2025-03-02", null).body().get("items"))
                .isEmpty();
        assertThat(staff("GET", "/api/v1/orders?status=lost&from=never", null)
                        .body()
                        .get("errors"))
                .hasSize(2);
    }

    @Test
    void earlierOrdersMayLeaveOutWhatTheCatalogueSaysAndNameTheCustomerByItsId() {
        String customer = staff("POST", "/api/v1/customers", Map.of("external_id", "tg:501", "name", "Talleres"))
                .body()
                .get("id")
                .asString();
        String orders = """
                [{"number":"O-900","created_at":"2026-03-01","customer":{"id":"%s"},"lines":[{"sku":"N1","quantity":4}]},
                 {"number":"O-901","created_at":"2026-03-01","customer":{"id":"%s"},"lines":[{"sku":"N1","quantity":4}]},
                 {"number":"O-902","created_at":"2026-03-01","lines":[{"sku":"GONE","quantity":4}]}]
                """.formatted(customer, UUID.randomUUID());

        JsonNode report =
                post("/api/v1/orders/import", orders, "Authorization", admin).body();

        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.at("/rejected/0/errors/0/pointer").asString()).isEqualTo("/customer/id");
        assertThat(report.at("/rejected/1/errors/0/pointer").asString()).isEqualTo("/lines/0/unit_price");
        JsonNode order = staff("GET", "/api/v1/orders/O-900", null).body();
        assertThat(order.at("/customer/id").asString()).isEqualTo(customer);
        assertThat(order.at("/lines/0/unit_price"))
                .isEqualTo(staff("GET", "/api/v1/products/N1", null).body().get("price"));
    }

    private static Map<String, Object> details() {
        return Map.of(
                "name", "Ana Ruiz",
                "email", "ana@beam.example",
                "phone", "+34 600 111 222",
                "address", "Calle Mayor 5, 31001 Pamplona");
    }

    private Answer checkout(Map<String, Object> details, @Nullable String key) {
        Map<String, Object> body = new HashMap<>(details);
        body.put("session_id", session);
        return key == null
                ? visitor("POST", "/api/v1/checkout", body)
                : send(
                        "POST",
                        "/api/v1/checkout",
                        json.writeValueAsString(body),
                        "X-Parley-Key",
                        tenant.widgetKey(),
                        "Idempotency-Key",
                        key);
    }

    private void add(String sku, int quantity) {
        visitor("POST", "/api/v1/cart/lines", Map.of("session_id", session, "sku", sku, "quantity", quantity));
    }

    private int stock(String sku) {
        return staff("GET", "/api/v1/products/" + sku, null).body().get("stock").asInt();
    }

    private Answer visitor(String method, String path, @Nullable Object body) {
        return send(
                method, path, body == null ? null : json.writeValueAsString(body), "X-Parley-Key", tenant.widgetKey());
    }

    private Answer staff(String method, String path, @Nullable Object body) {
        return send(method, path, body == null ? null : json.writeValueAsString(body), "Authorization", admin);
    }
}
