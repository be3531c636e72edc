package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Role;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A person's data is found wherever it went, given out, and gone when they want it gone. */
class ErasureTests extends ErasureFixture {

    /** Each of them is planted somewhere, and nowhere else in the database. */
    private static final List<String> PLANTED = List.of(
            "Quixandra", "quixandra@planted.example", "+34611000777", "Calle Plantada 77", "zyxwv planted wish");

    @BeforeEach
    void business() {
        open("dealership", settings());
    }

    @Test
    void nothingOfAnErasedPersonIsLeftAnywhere() {
        String customer = plant();
        assertThat(found())
                .as("planted where a person's data goes")
                .contains(
                        "contacts.name",
                        "messages.text",
                        "leads.fields",
                        "outbound_messages.body",
                        "answered_requests.body");
        JsonNode export = get("/api/v1/compliance/export/" + customer, "Authorization", admin)
                .body();
        for (String value : PLANTED) {
            assertThat(export.toString()).contains(value);
        }
        assertThat(export.path("vcard").asString()).contains("FN:Quixandra Ruiz");

        Answer erased = erase(customer);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        assertThat(erased.body().path("left").isEmpty()).as(erased.text()).isTrue();
        assertThat(found()).isEmpty();
        assertThat(get("/api/v1/compliance/export/" + customer, "Authorization", admin)
                        .status())
                .isEqualTo(404);
        assertThat(erase(customer).status()).isEqualTo(404);
        assertThat(get("/api/v1/compliance/audit-log?kind=customer&id=" + customer, "Authorization", admin)
                        .body()
                        .findValuesAsString("name"))
                .contains("customer.erased", "customer.exported");
    }

    @Test
    void aGuestIsErasedByTheIdTheirConversationCarries() {
        JsonNode said = say("I am Quixandra, quixandra@planted.example, zyxwv planted wish", null, null)
                .body();
        String contact = get(
                        "/api/v1/conversations/" + said.path("conversation_id").asString(), "Authorization", admin)
                .body()
                .path("contact_id")
                .asString();
        assertThat(found()).isNotEmpty();
        erase(contact);
        assertThat(found()).isEmpty();
    }

    @Test
    void whatAnotherCustomerHasStaysTheirs() {
        String customer = plant();
        JsonNode stranger =
                say("call me at quixandra@planted.example", null, null).body();
        String guest = get(
                        "/api/v1/conversations/"
                                + stranger.path("conversation_id").asString(),
                        "Authorization",
                        admin)
                .body()
                .path("contact_id")
                .asString();
        erase(guest);
        assertThat(get("/api/v1/customers/" + customer, "Authorization", admin).status())
                .isEqualTo(200);
        assertThat(found()).contains("outbound_messages.body", "messages.text");
    }

    @Test
    void onlyAdministratorsGiveOutAndErase() {
        String customer = plant();
        String agent = bearer(tenant, Role.AGENT);
        assertThat(get("/api/v1/compliance/export/" + customer, "Authorization", agent)
                        .status())
                .isEqualTo(403);
        assertThat(send("DELETE", "/api/v1/compliance/erase/" + customer, null, "Authorization", agent)
                        .status())
                .isEqualTo(403);
        String stranger = bearer(newTenant("wholesale"), Role.ADMIN);
        assertThat(get("/api/v1/compliance/export/" + customer, "Authorization", stranger)
                        .status())
                .isEqualTo(404);
    }

    private String plant() {
        String customer = post("/api/v1/customers", """
                        {"external_id": "planted:77", "name": "Quixandra Ruiz", "email": "quixandra@planted.example",
                         "phone": "+34611000777", "address": "Calle Plantada 77"}
                        """, "Authorization", admin, "Idempotency-Key", "plant")
                .body()
                .path("id")
                .asString();
        ObjectNode claim = json.createObjectNode().put("id", "planted:77").put("name", "Quixandra");
        String session = say("zyxwv planted wish: does a unicorn horn fit the roof rack?", null, claim)
                .body()
                .path("session_id")
                .asString();
        say("I want to buy a RAV4, budget 35k, quixandra@planted.example, +34611000777, this week", session, claim);
        say("I am Quixandra and I want to talk to a person", session, claim);
        return customer;
    }

    private Set<String> found() {
        return found(PLANTED).keySet();
    }
}
