package dev.parley.identity.contact;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CustomerTests extends WebTest {

    private static final String IRUNA = """
            {"external_id": "tg:501", "name": "Ana Ruiz", "company": "Talleres Iruña",
             "email": "compras@talleresiruna.example", "phone": "+34 611 222 333",
             "address": "Calle Tejería 8\\nPamplona", "tax_id": "ESB12345678", "language": "es",
             "payment_terms_days": 30, "credit_limit": {"amount": "2500", "currency": "EUR"}, "colour": "blue"}
            """;

    private Tenant tenant;
    private String agent;

    @BeforeEach
    void signIn() {
        tenant = newTenant("wholesale");
        agent = bearer(tenant, Role.AGENT);
    }

    @Test
    void aCustomerIsKeptAsTold() {
        Answer made = post("/api/v1/customers", IRUNA, "Authorization", agent);
        assertThat(made.status()).isEqualTo(201);
        String path = "/api/v1/customers/" + made.body().path("id").asString();
        assertThat(made.header("Location")).endsWith(path);
        JsonNode customer = get(path, "Authorization", agent).body();
        assertThat(customer).isEqualTo(made.body());
        assertThat(customer.path("phone").asString()).isEqualTo("+34611222333");
        assertThat(customer.path("language").asString()).isEqualTo("es");
        assertThat(customer.at("/credit_limit/amount").asString()).isEqualTo("2500.00");
        assertThat(customer.path("address").asString()).isEqualTo("Calle Tejería 8\nPamplona");
    }

    @Test
    void theShortPathIsTheSame() {
        String id = post("/api/v1/clients", IRUNA, "Authorization", agent)
                .body()
                .path("id")
                .asString();
        assertThat(get("/api/v1/clients/" + id, "Authorization", agent).body())
                .isEqualTo(
                        get("/api/v1/customers/" + id, "Authorization", agent).body());
    }

    @Test
    void aChangeClearsWhatIsNullAndLeavesWhatIsAbsent() {
        String path = path(post("/api/v1/customers", IRUNA, "Authorization", agent));
        JsonNode changed = send("PATCH", path, "{\"tax_id\": null, \"name\": \"Ana R.\"}", "Authorization", agent)
                .body();
        assertThat(changed.path("tax_id").isNull()).isTrue();
        assertThat(changed.path("name").asString()).isEqualTo("Ana R.");
        assertThat(changed.path("company").asString()).isEqualTo("Talleres Iruña");
        assertThat(send("PATCH", path, "{\"name\": \"B\", \"version\": 1}", "Authorization", agent)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everythingWrongIsToldAtOnce() {
        Answer refused = post("/api/v1/customers", """
                {"email": "a@b", "phone": "abc", "language": "de", "name": "", "payment_terms_days": -1,
                 "company": "two\\nlines", "tax_id": 5, "credit_limit": {"amount": "1.005", "currency": "EUR"}}
                """, "Authorization", agent);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().path("errors"))
                .extracting(error -> error.path("pointer").asString())
                .containsExactlyInAnyOrder(
                        "/email",
                        "/phone",
                        "/language",
                        "/name",
                        "/payment_terms_days",
                        "/company",
                        "/tax_id",
                        "/credit_limit");
        assertThat(post("/api/v1/customers", "{}", "Authorization", agent).status())
                .isEqualTo(400);
        assertThat(post("/api/v1/customers", "[]", "Authorization", agent).status())
                .isEqualTo(400);
    }

    @Test
    void anExternalIdIsOnePersonsOnly() {
        post("/api/v1/customers", IRUNA, "Authorization", agent);
        assertThat(post("/api/v1/customers", IRUNA, "Authorization", agent).status())
                .isEqualTo(409);
        String other = path(post("/api/v1/customers", "{\"name\": \"Other\"}", "Authorization", agent));
        assertThat(send("PATCH", other, "{\"external_id\": \"tg:501\"}", "Authorization", agent)
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aRepeatWithTheSameKeyMakesNoSecondCustomer() {
        Answer first = post("/api/v1/customers", IRUNA, "Authorization", agent, "Idempotency-Key", "c-1");
        Answer again = post("/api/v1/customers", IRUNA, "Authorization", agent, "Idempotency-Key", "c-1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(get("/api/v1/customers", "Authorization", agent).body().path("items"))
                .hasSize(1);
    }

    @Test
    void aListIsPagedAndSearched() {
        for (int i = 0; i < 5; i++) {
            post("/api/v1/customers", "{\"name\": \"Person " + i + "\"}", "Authorization", agent);
        }
        post("/api/v1/customers", IRUNA, "Authorization", agent);
        JsonNode page = get("/api/v1/customers?limit=4", "Authorization", agent).body();
        assertThat(page.path("items")).hasSize(4);
        JsonNode rest = get(
                        "/api/v1/customers?limit=4&cursor="
                                + page.path("next_cursor").asString(),
                        "Authorization",
                        agent)
                .body();
        assertThat(rest.path("items")).hasSize(2);
        assertThat(rest.path("next_cursor").isNull()).isTrue();
        assertThat(get("/api/v1/customers?q=iru%C3%B1a", "Authorization", agent)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(get("/api/v1/customers?q=%25", "Authorization", agent).body().path("items"))
                .isEmpty();
        assertThat(get("/api/v1/customers?external_id=tg:501", "Authorization", agent)
                        .body()
                        .path("items"))
                .hasSize(1);
        assertThat(get("/api/v1/customers?cursor=%21", "Authorization", agent).status())
                .isEqualTo(400);
    }

    @Test
    void anotherBusinessSeesNothing() {
        String path = path(post("/api/v1/customers", IRUNA, "Authorization", agent));
        String stranger = bearer(newTenant("wholesale"), Role.ADMIN);
        assertThat(get(path, "Authorization", stranger).status()).isEqualTo(404);
        assertThat(get("/api/v1/customers", "Authorization", stranger).body().path("items"))
                .isEmpty();
        assertThat(get(path).status()).isEqualTo(401);
        assertThat(post("/api/v1/customers", IRUNA, "Authorization", bearer(tenant, Role.VIEWER))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void twoCustomersBecomeOne() {
        String stays = path(
                post("/api/v1/customers", "{\"name\": \"Ana\", \"phone\": \"+34611222333\"}", "Authorization", agent));
        Answer other = post("/api/v1/customers", IRUNA, "Authorization", agent);
        String merge = "{\"customer_id\": \"" + other.body().path("id").asString() + "\"}";
        JsonNode merged = post(stays + "/merge", merge, "Authorization", agent).body();
        assertThat(merged.path("name").asString()).isEqualTo("Ana");
        assertThat(merged.path("company").asString()).isEqualTo("Talleres Iruña");
        assertThat(get(path(other), "Authorization", agent).body()).isEqualTo(merged);
        assertThat(get("/api/v1/customers", "Authorization", agent).body().path("items"))
                .hasSize(1);
        assertThat(post(stays + "/merge", merge, "Authorization", agent).status())
                .isEqualTo(400);
    }

    private static String path(Answer made) {
        return "/api/v1/customers/" + made.body().path("id").asString();
    }
}
