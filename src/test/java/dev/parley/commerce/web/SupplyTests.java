package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.identity.Role;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Price and stock as other systems report them, and what waits for a person. */
class SupplyTests extends WebTest {

    private static final String SECRET = "erp-secret";

    @Autowired
    private ProductImport imports;

    private Tenant tenant;
    private String staff = "";

    @BeforeEach
    void fillTheShop() {
        tenant = newTenant(
                "wholesale",
                SettingsReader.read(json.readTree("{\"commerce\":{\"erp\":{\"secret\":\"" + SECRET + "\"}}}")));
        staff = bearer(tenant, Role.ADMIN);
        load("A1,10.00,5\nA2,20.00,5\nA3,30.00,5\nA4,40.00,5\n", false);
    }

    @Test
    void takesTheErpsSignedWordAndNobodyElses() throws Exception {
        String body =
                "{\"items\":[{\"sku\":\"A1\",\"price\":{\"amount\":\"11.00\",\"currency\":\"USD\"},\"stock\":2.5},"
                        + "{\"sku\":\"ZZ\",\"stock\":1}]}";
        Answer taken = webhook(body, SECRET, Instant.now());
        assertThat(taken.status()).as(taken.text()).isEqualTo(200);
        assertThat(taken.body().at("/items/0/outcome").asString()).isEqualTo("changed");
        assertThat(taken.body().at("/items/1/outcome").asString()).isEqualTo("unknown");
        assertThat(product("A1").at("/stock").decimalValue()).isEqualByComparingTo("2.5");
        assertThat(webhook(body, SECRET, Instant.now())
                        .body()
                        .at("/items/0/outcome")
                        .asString())
                .isEqualTo("unchanged");
        assertThat(webhook(body, "other", Instant.now()).status()).isEqualTo(401);
        assertThat(webhook(body, SECRET, Instant.now().minusSeconds(900)).status())
                .isEqualTo(401);
        assertThat(post("/api/v1/webhooks/stock", body).status()).isEqualTo(401);
    }

    @Test
    void aMessageThatSomebodyPostsAgainChangesNothing() throws Exception {
        String body = "{\"items\":[{\"sku\":\"A1\",\"stock\":50}]}";
        Instant at = Instant.now();
        webhook("m1", body, SECRET, at);
        webhook("m2", "{\"items\":[{\"sku\":\"A1\",\"stock\":3}]}", SECRET, at);

        Answer again = webhook("m1", body, SECRET, at);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().at("/items/0/outcome").asString()).isEqualTo("repeated");
        assertThat(product("A1").at("/stock").decimalValue()).isEqualByComparingTo("3");
    }

    @Test
    void leavesOutNewsOlderThanWhatIsKnownAndNamesEveryWrongField() {
        Answer old = post(
                "/api/v1/products/changes",
                "{\"occurred_at\":\"2001-01-01T00:00:00Z\",\"items\":[{\"sku\":\"A1\",\"stock\":1}]}",
                "Authorization",
                staff);
        assertThat(old.body().at("/items/0/outcome").asString()).isEqualTo("stale");
        Answer wrong = post(
                "/api/v1/products/changes",
                "{\"occurred_at\":\"noon\",\"items\":[{\"stock\":-1,\"price\":{}}]}",
                "Authorization",
                staff);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").size()).isEqualTo(4);
    }

    @Test
    void holdsPricesThatCanHardlyBeMeant() {
        String report = load("A1,0.00,9\nA2,20000.00,9\nA3,31.00,9\n", false);
        assertThat(report).contains("\"updated\":3").contains("held for a person");
        assertThat(product("A1").at("/price/amount").asString()).isEqualTo("10.00");
        assertThat(product("A1").get("stock").asInt()).isEqualTo(9);
        assertThat(product("A3").at("/price/amount").asString()).isEqualTo("31.00");
        var holds = get("/api/v1/products/holds", "Authorization", staff).body().get("items");
        assertThat(holds.size()).isEqualTo(2);
        for (var hold : holds) {
            String decision = hold.at("/skus/0").asString().equals("A2") ? "/approve" : "/dismiss";
            String path = "/api/v1/products/holds/" + hold.get("id").asString() + decision;
            assertThat(post(path, "{}", "Authorization", staff).status()).isEqualTo(204);
            assertThat(post(path, "{}", "Authorization", staff).status()).isEqualTo(404);
        }
        assertThat(product("A2").at("/price/amount").asString()).isEqualTo("20000.00");
        assertThat(product("A1").at("/price/amount").asString()).isEqualTo("10.00");
    }

    @Test
    void withdrawsWhatAFullListLeavesOutUnlessItIsMostOfTheShop() {
        load("A1,10.00,5\nA2,20.00,5\nA3,30.00,5\n", true);
        assertThat(product("A4").get("stock").asInt()).isZero();
        load("A1,10.00,5\n", true);
        assertThat(product("A2").get("stock").asInt()).isEqualTo(5);
        var hold = get("/api/v1/products/holds", "Authorization", staff).body().at("/items/0");
        assertThat(hold.get("kind").asString()).isEqualTo("missing");
        post("/api/v1/products/holds/" + hold.get("id").asString() + "/approve", "{}", "Authorization", staff);
        assertThat(product("A2").get("stock").asInt()).isZero();
    }

    @Test
    void importsOneAfterTheOtherWhoeverComesAtOnce() {
        CompletableFuture<?>[] both = IntStream.of(1, 2)
                .mapToObj(n -> CompletableFuture.runAsync(
                        () -> load("A1," + n + ".00," + n + "\nA2," + n + ".00," + n + "\n", false)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(both).join();
        assertThat(product("A1").get("stock")).isEqualTo(product("A2").get("stock"));
        assertThat(get("/api/v1/products/import", "Authorization", staff)
                        .body()
                        .get("lines")
                        .asInt())
                .isEqualTo(2);
    }

    private tools.jackson.databind.JsonNode product(String sku) {
        return get("/api/v1/products/" + sku, "Authorization", staff).body();
    }

    private String load(String lines, boolean full) {
        String csv = "sku,name,price,stock\n" + lines.replaceAll("(?m)^(A\\d),", "$1,Thing $1,");
        var in = new ByteArrayInputStream(csv.getBytes(StandardCharsets.UTF_8));
        return TenantContext.call(
                tenant,
                () -> json.writeValueAsString(full ? imports.runFull("text/csv", in) : imports.run("text/csv", in)));
    }

    private Answer webhook(String body, String secret, Instant at) throws Exception {
        return webhook(UUID.randomUUID().toString(), body, secret, at);
    }

    private Answer webhook(String id, String body, String secret, Instant at) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = id + "." + at.getEpochSecond() + "." + body;
        String signature =
                "v1," + Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
        return post(
                "/api/v1/webhooks/stock/" + tenant.slug(),
                body,
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(at.getEpochSecond()),
                "webhook-signature",
                signature);
    }
}
