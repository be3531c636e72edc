package dev.parley.commerce;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Stock questions through the whole application: recognised, answered from records, let through by the last check. */
class StockChatTests extends WebTest {

    private static final Path VEHICLES = Path.of("src/main/resources/demo/dealership/vehicles.csv");

    private Tenant tenant;
    private String staff = "";
    private String session = "";

    @BeforeEach
    void importStock() throws IOException {
        tenant = newTenant("dealership");
        staff = bearer(tenant, Role.ADMIN);
        Answer imported =
                send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/products/import"))
                        .header("Content-Type", "text/csv")
                        .header("Authorization", staff)
                        .POST(HttpRequest.BodyPublishers.ofFile(VEHICLES))
                        .build());
        assertThat(imported.body().get("rejected").size()).isZero();
    }

    @Test
    void answersFromStockWithListAndSources() {
        JsonNode reply = say("heya u got any suvs?");
        assertThat(reply.at("/list/kind").asString()).isEqualTo("vehicles");
        assertThat(reply.at("/list/items").size()).isEqualTo(5);
        assertThat(reply.at("/list/total").asInt())
                .isEqualTo(reply.at("/list/skus").size());
        assertThat(reply.get("answered").asBoolean()).isTrue();
        assertThat(reply.at("/sources/0/namespace").asString()).isEqualTo("inventory");
        say("smth for 3 kids, hybrid if posible, like the rav4");
        JsonNode affordable = say("budget arond 35k");
        assertThat(affordable.get("message").asString()).contains("$34,900");
    }

    @Test
    void answersEveryLanguageThroughTheLastCheck() {
        for (String question : new String[] {
            "¿Tienen algún SUV rojo en stock?",
            "Bonjour, avez-vous un SUV rouge en stock ?",
            "नमस्ते, क्या आपके पास लाल एसयूवी है?",
            "bhai koi lal SUV milegi kya",
            "तुमच्याकडे लाल एसयूव्ही आहे का?",
            "તમારી પાસે લાલ SUV છે?"
        }) {
            session = "";
            JsonNode reply = say(question);
            assertThat(reply.at("/list/total").asInt()).as(reply.toString()).isEqualTo(6);
            assertThat(reply.get("message").asString()).contains("Honda CR-V EX AWD");
        }
    }

    @Test
    void tellsWhatChangedSinceTheLastTurn() {
        assertThat(say("do you have a red 2017 Honda CR-V?").at("/list/match").asString())
                .isEqualTo("exact");
        String sku = say("red Honda CR-V 2017").at("/list/skus/0").asString();
        send("PATCH", "/api/v1/products/" + sku, "{\"stock\":0}", "Authorization", staff);
        session = "";
        JsonNode reply = say("do you have a red 2017 Honda CR-V?");
        assertThat(reply.at("/list/match").asString()).isEqualTo("nearest");
        assertThat(reply.get("message").asString()).contains("\n\nNo, ");
    }

    @Test
    void searchesProductsByWishForStaff() {
        JsonNode found = get("/api/v1/products/search?limit=100&q=red%20SUV%20under%2030k", "Authorization", staff)
                .body();
        assertThat(found.get("items").size()).isEqualTo(2);
        JsonNode none = get("/api/v1/products/search?q=Toyota%20Supra", "Authorization", staff)
                .body();
        assertThat(none.get("items").size()).isZero();
        assertThat(none.get("match").asString()).isEqualTo("none");
    }

    private JsonNode say(String message) {
        String body = json.writeValueAsString(
                session.isEmpty() ? Map.of("message", message) : Map.of("message", message, "session_id", session));
        Answer answer = post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        session = answer.body().get("session_id").asString();
        return answer.body();
    }
}
