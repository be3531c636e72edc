package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.cart.Carts;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class CartControllerTests extends WebTest {

    private static final String PRODUCTS = """
            [{"sku":"N1","name":"Nails","price":"2.50","currency":"USD","unit":"box","stock":40},
             {"sku":"C1","name":"Cable","price":"1.15","currency":"USD","unit":"metre","stock":100},
             {"sku":"E1","name":"Euro plug","price":"3.00","currency":"EUR","unit":"ea","stock":9},
             {"sku":"F1","name":"Priceless","price":"1.00","currency":"USD","unit":"ea","stock":9}]
            """;

    /** After an import the catalogue is read anew. */
    private static final String UNCHANGED = """
            [{"sku":"N1","name":"Nails","price":"2.50","currency":"USD","unit":"box","stock":40}]
            """;

    @Autowired
    private Carts carts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String session;

    @BeforeEach
    void open() {
        tenant = newTenant("wholesale");
        post("/api/v1/products/import", PRODUCTS, "Authorization", bearer(tenant, Role.ADMIN));
        asOfOld("price_minor = 0 where sku = 'F1'");
        post("/api/v1/products/import", UNCHANGED, "Authorization", bearer(tenant, Role.ADMIN));
        session = call("POST", "/api/v1/chat", Map.of("message", "hello"))
                .body()
                .get("session_id")
                .asString();
    }

    @Test
    void everyCallAnswersTheCart() {
        assertThat(cart().body().toString()).isEqualTo("""
                {"lines":[],"total":{"amount":"0.00","currency":"USD"}}""");

        assertThat(add("n1", 4).status()).isEqualTo(200);
        Answer two = add("C1", "2.5");
        assertThat(two.body().at("/lines/0").toString()).isEqualTo("""
                {"line":1,"sku":"N1","name":"Nails","quantity":4,"unit":"box","unit_price":{"amount":"2.50",\
                "currency":"USD"},"total":{"amount":"10.00","currency":"USD"}}""");
        assertThat(two.body().at("/lines/1/total/amount").asString()).isEqualTo("2.88");
        assertThat(total(add("N1", 6))).isEqualTo("27.88");

        assertThat(total(call("PATCH", line(1), Map.of("quantity", 2)))).isEqualTo("7.88");
        Answer removed = call("DELETE", line(1), null);
        assertThat(removed.body().at("/lines/0/sku").asString()).isEqualTo("C1");
        assertThat(removed.body().at("/lines/0/line").asInt()).isEqualTo(1);
        assertThat(total(call("DELETE", "/api/v1/cart?session_id=" + session, null)))
                .isEqualTo("0.00");
        assertThat(total(cart())).isEqualTo("0.00");
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Answer wrong = call("POST", "/api/v1/cart/lines", Map.of("sku", "nothing", "quantity", -2));
        assertThat(wrong.status()).isEqualTo(400);
        List<String> pointers = new ArrayList<>();
        wrong.body()
                .get("errors")
                .forEach(error -> pointers.add(error.get("pointer").asString()));
        assertThat(pointers).containsExactly("/session_id", "/sku", "/quantity");
    }

    @Test
    void whatCannotBeInACartIsRefusedAndChangesNothing() {
        add("N1", 40);
        assertThat(refused(add("N1", 1), 409)).contains("40 in stock");
        assertThat(refused(add("N1", "1.5"), 400)).contains("sold by the box");
        assertThat(refused(add("C1", "1.2345"), 400)).contains("3 decimals");
        assertThat(refused(add("E1", 1), 409)).contains("currency");
        assertThat(refused(add("F1", 1), 409)).contains("no price");
        assertThat(refused(call("PATCH", line(1), Map.of("quantity", "many")), 400))
                .contains("a number");
        assertThat(call("PATCH", line(2), Map.of("quantity", 1)).status()).isEqualTo(404);
        assertThat(call("DELETE", line(2), null).status()).isEqualTo(404);
        assertThat(total(cart())).isEqualTo("100.00");
    }

    @Test
    void anUnknownSessionHasNoCart() {
        session = "0123456789abcdef0123456789abcdef";
        assertThat(cart().status()).isEqualTo(404);
        assertThat(add("N1", 1).status()).isEqualTo(404);
        assertThat(call("DELETE", line(1), null).status()).isEqualTo(404);
        assertThat(get("/api/v1/cart", "X-Parley-Key", tenant.widgetKey()).status())
                .isEqualTo(400);
    }

    @Test
    void aRepeatedRequestAddsOnce() {
        String key = UUID.randomUUID().toString();
        String body = json.writeValueAsString(Map.of("session_id", session, "sku", "N1", "quantity", 2));
        for (int time = 0; time < 3; time++) {
            Answer answer =
                    post("/api/v1/cart/lines", body, "X-Parley-Key", tenant.widgetKey(), "Idempotency-Key", key);
            assertThat(total(answer)).isEqualTo("5.00");
        }
        assertThat(total(cart())).isEqualTo("5.00");
    }

    @Test
    void changesSideBySideLoseNothing() throws Exception {
        try (ExecutorService many = Executors.newFixedThreadPool(6)) {
            List<Callable<Answer>> adds = new ArrayList<>();
            for (int time = 0; time < 6; time++) {
                adds.add(() -> add("N1", 1));
                adds.add(() -> add("C1", 1));
            }
            for (Future<Answer> added : many.invokeAll(adds)) {
                assertThat(added.get().status()).isEqualTo(200);
            }
        }
        assertThat(total(cart())).isEqualTo("21.90");
    }

    @Test
    void aProductThatChangesItsPriceCostsTheNewOne() {
        add("N1", 4);
        send(
                "PATCH",
                "/api/v1/products/N1",
                "{\"price\":{\"amount\":\"3.00\",\"currency\":\"USD\"}}",
                "Authorization",
                bearer(tenant, Role.ADMIN));
        assertThat(total(cart())).isEqualTo("12.00");
    }

    @Test
    void theCartOfAnotherBusinessIsNotFound() {
        Tenant other = newTenant("wholesale");
        assertThat(get("/api/v1/cart?session_id=" + session, "X-Parley-Key", other.widgetKey())
                        .status())
                .isEqualTo(404);
        assertThat(TenantContext.call(
                        other, () -> carts.current(UUID.randomUUID(), null).isEmpty()))
                .isTrue();
    }

    private Answer add(String sku, Object quantity) {
        return call("POST", "/api/v1/cart/lines", Map.of("session_id", session, "sku", sku, "quantity", quantity));
    }

    private Answer cart() {
        return get("/api/v1/cart?session_id=" + session, "X-Parley-Key", tenant.widgetKey());
    }

    private String line(int number) {
        return "/api/v1/cart/lines/" + number + "?session_id=" + session;
    }

    private Answer call(String method, String path, Object body) {
        String written = body == null ? null : json.writeValueAsString(body);
        return send(method, path, written, "X-Parley-Key", tenant.widgetKey());
    }

    private static String refused(Answer answer, int status) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        return answer.body().at("/errors/0/detail").asString();
    }

    private static String total(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().at("/total/amount").asString();
    }

    /** No import takes something new without a price; it may be there from before. */
    private void asOfOld(String change) {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(
                                status -> jdbc.sql("update products set revision = revision + 1, " + change)
                                        .update()));
    }
}
