package dev.parley.commerce.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Taking over products from files, as a server does it. */
class ProductImportTests extends WebTest {

    private static final String HEADER = "sku,name,description,category,brand,price,currency,unit,stock,attributes\n";

    private Tenant tenant;
    private String staff = "";

    @BeforeEach
    void signIn() {
        tenant = newTenant("dealership");
        staff = bearer(tenant, Role.ADMIN);
    }

    @Test
    void createsThenLeavesUnchangedThenUpdates() {
        String first = HEADER + "A1,Anvil,,Tools,Acme,10.50,USD,ea,4,\nA2,Bolt,,Tools,Acme,1,USD,box,9,\n";
        assertThat(counts(csv(first))).isEqualTo("2/0/0/0");
        assertThat(counts(csv(first))).isEqualTo("0/0/2/0");
        assertThat(counts(csv(first.replace("10.50", "11.00")))).isEqualTo("0/1/1/0");
        JsonNode anvil = get("/api/v1/products/A1", "Authorization", staff).body();
        assertThat(anvil.at("/price/amount").asString()).isEqualTo("11.00");
        assertThat(anvil.at("/stock").asInt()).isEqualTo(4);
    }

    @Test
    void namesEveryBadLineWithAllItsErrorsAndKeepsTheGoodOnes() {
        Answer answer = csv(HEADER
                + "A1,Anvil,,Tools,Acme,10.50,USD,ea,4,\n"
                + ",,,Tools,Acme,ten,XXQ,ea,-1,[]\n"
                + "A3,Short,line\n"
                + "A4,\"Two\nlines\",,Tools,,2,USD,ea,1,\"{\"\"a\"\": 1}\"\n"
                + "A1,Twice,,Tools,,2,USD,ea,1,\n"
                + "A6,\"Never closed,,Tools,,2,USD,ea,1,\n"
                + "A7,Last,,Tools,,2.005,USD,ea,many,\n");
        assertThat(counts(answer)).isEqualTo("2/0/0/5");
        JsonNode rejected = answer.body().get("rejected");
        assertThat(rejected.get(0).get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get(0).get("errors").size()).isEqualTo(6);
        assertThat(rejected.get(1).get("sku").asString()).isEqualTo("A3");
        assertThat(rejected.get(1).get("errors").get(0).asString()).contains("3 columns");
        assertThat(rejected.get(2).get("errors").get(0).asString()).contains("already on line 2");
        assertThat(rejected.get(2).get("line").asInt()).isEqualTo(7);
        assertThat(rejected.get(3).get("errors").get(0).asString()).contains("quotation");
        assertThat(rejected.get(4).get("errors").size()).isEqualTo(2);
    }

    @Test
    void takesNothingNewWithoutAPrice() {
        Answer answer = csv(HEADER
                + "A1,Anvil,,Tools,Acme,0,USD,ea,4,\n"
                + "A3,Clamp,,Tools,Acme,-1,USD,ea,4,\n"
                + "A4,Drill,,Tools,Acme,0.01,USD,ea,4,\n"
                + "A5,Edge,,Tools,Acme,0.00,USD,ea,4,\n"
                + "A6,File,,Tools,Acme,5,GBP,ea,4,\n");
        assertThat(counts(answer)).isEqualTo("2/0/0/3");
        JsonNode rejected = answer.body().get("rejected");
        assertThat(rejected.get(0).get("line").asInt()).isEqualTo(2);
        assertThat(rejected.get(0).get("errors").get(0).asString()).contains("above zero");
        assertThat(rejected.get(1).get("line").asInt()).isEqualTo(3);
        assertThat(rejected.get(2).get("line").asInt()).isEqualTo(5);
        assertThat(get("/api/v1/products/A1", "Authorization", staff).status()).isEqualTo(404);
    }

    @Test
    void refusesWrongHeadersAsOneProblem() {
        Answer answer = csv("sku;name;price\nA1;Anvil;10\n");
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).contains("problem+json");
        assertThat(answer.body().get("detail").asString()).contains("separated by commas", "missing");
        assertThat(csv("sku,name,price,stock,colour\nA1,Anvil,10,1,red\n").text())
                .contains("unknown: colour");
        assertThat(csv("").status()).isEqualTo(400);
    }

    @Test
    void refusesAnotherEncodingAndKeepsNothingOfIt() {
        String text = HEADER + "A1,Anvil,,Tools,Acme,10.50,USD,ea,4,\nA2,Señal,,Tools,Acme,1,USD,box,9,\n";
        Answer answer = send(text, "text/csv", StandardCharsets.ISO_8859_1);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString()).contains("UTF-8", "line 3");
        assertThat(get("/api/v1/products/A1", "Authorization", staff).status()).isEqualTo(404);
        assertThat(counts(send(text, "text/csv; charset=ISO-8859-1", StandardCharsets.ISO_8859_1)))
                .isEqualTo("2/0/0/0");
        assertThat(send(text, "text/csv; charset=klingon", StandardCharsets.UTF_8)
                        .status())
                .isEqualTo(415);
        assertThat(counts(send("\ufeff" + text, "text/csv; charset=utf-8", StandardCharsets.UTF_8)))
                .isEqualTo("0/0/2/0");
    }

    @Test
    void readsJsonListsAndLines() {
        String anvil =
                "{\"sku\":\"A1\",\"name\":\"Anvil\",\"price\":{\"amount\":\"10.50\",\"currency\":\"USD\"},\"stock\":2}";
        String bolt = "{\"sku\":\"A2\",\"name\":\"Bolt\",\"price\":\"1.25\",\"stock\":2,\"attributes\":{\"size\":8}}";
        assertThat(counts(send("[" + anvil + "," + bolt + ",7]", "application/json", StandardCharsets.UTF_8)))
                .isEqualTo("2/0/0/1");
        Answer lines = send(anvil + "\n{broken\n" + bolt + "\n", "application/x-ndjson", StandardCharsets.UTF_8);
        assertThat(counts(lines)).isEqualTo("0/0/2/1");
        assertThat(lines.body().at("/rejected/0/line").asInt()).isEqualTo(2);
        assertThat(send("[" + anvil, "application/json", StandardCharsets.UTF_8).status())
                .isEqualTo(400);
        assertThat(send(anvil, "application/pdf", StandardCharsets.UTF_8).status())
                .isEqualTo(415);
    }

    @Test
    void checksWhatAVehicleMustLookLike() {
        String attributes = "\"{\"\"make\"\":\"\"Kia\"\",\"\"year\"\":\"\"2O20\"\",\"\"seats\"\":0}\"";
        Answer answer = csv(HEADER + "V1,Kia,,Used,Kia,9000,USD,ea,1," + attributes + "\n");
        assertThat(answer.body().at("/rejected/0/errors").size()).isEqualTo(3);
    }

    @Test
    void changesPriceAndStockOrSaysWhatIsWrong() {
        csv(HEADER + "A1,Anvil,,Tools,Acme,10.50,USD,ea,4,\n");
        Answer changed = send(
                "PATCH",
                "/api/v1/products/A1",
                "{\"price\":{\"amount\":\"12.5\",\"currency\":\"USD\"},\"stock\":12}",
                "Authorization",
                staff);
        assertThat(changed.body().at("/price/amount").asString()).isEqualTo("12.50");
        assertThat(changed.body().get("stock").asInt()).isEqualTo(12);
        Answer wrong = send(
                "PATCH",
                "/api/v1/products/A1",
                "{\"price\":{\"amount\":\"x\",\"currency\":\"USD\"},\"stock\":-1}",
                "Authorization",
                staff);
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().get("errors").size()).isEqualTo(2);
        assertThat(send("PATCH", "/api/v1/products/nope", "{\"stock\":1}", "Authorization", staff)
                        .status())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({"0, USD", "5, EUR", "10500, USD"})
    void holdsAPriceThatCanHardlyBeMeant(String amount, String currency) {
        csv(HEADER + "A1,Anvil,,Tools,Acme,10.50,USD,ea,4,\n");
        String price = "{\"price\":{\"amount\":\"" + amount + "\",\"currency\":\"" + currency + "\"},\"stock\":9}";
        Answer held = send("PATCH", "/api/v1/products/A1", price, "Authorization", staff);
        assertThat(held.status()).isEqualTo(409);
        assertThat(held.body().at("/errors/0/pointer").asString()).isEqualTo("/price");
        JsonNode kept = get("/api/v1/products/A1", "Authorization", staff).body();
        assertThat(kept.at("/price/amount").asString()).isEqualTo("10.50");
        assertThat(kept.get("stock").asInt()).isEqualTo(4);
        assertThat(get("/api/v1/products/holds", "Authorization", staff).text()).contains("A1");
    }

    @Test
    void listsInPagesAndByCategory() {
        csv(HEADER + "A1,Anvil,,Tools,,1,USD,ea,4,\nA2,Bolt,,Small,,1,USD,ea,9,\nA3,Cog,,Small,,1,USD,ea,9,\n");
        JsonNode page = get("/api/v1/products?limit=2", "Authorization", staff).body();
        assertThat(page.get("items").size()).isEqualTo(2);
        JsonNode rest = get(
                        "/api/v1/products?limit=2&cursor="
                                + page.get("next_cursor").asString(),
                        "Authorization",
                        staff)
                .body();
        assertThat(rest.at("/items/0/sku").asString()).isEqualTo("A3");
        assertThat(get("/api/v1/categories", "Authorization", staff).text())
                .contains("{\"name\":\"Small\",\"products\":2}");
    }

    @Test
    void showsNoProductToAnotherTenantOrAVisitor() {
        csv(HEADER + "A1,Anvil,,Tools,,1,USD,ea,4,\n");
        String other = bearer(newTenant("dealership"), Role.ADMIN);
        assertThat(get("/api/v1/products/A1", "Authorization", other).status()).isEqualTo(404);
        assertThat(get("/api/v1/products", "Authorization", other)
                        .body()
                        .get("items")
                        .size())
                .isZero();
        assertThat(get("/api/v1/products", "X-Parley-Key", tenant.widgetKey()).status())
                .isEqualTo(401);
    }

    private Answer csv(String text) {
        return send(text, "text/csv", StandardCharsets.UTF_8);
    }

    private Answer send(String text, String type, Charset encoding) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/products/import"))
                .header("Content-Type", type)
                .header("Authorization", staff)
                .POST(HttpRequest.BodyPublishers.ofByteArray(text.getBytes(encoding)))
                .build());
    }

    private static String counts(Answer answer) {
        JsonNode body = answer.body();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return body.get("created").asInt() + "/" + body.get("updated").asInt() + "/"
                + body.get("unchanged").asInt() + "/" + body.get("rejected").size();
    }
}
