package dev.parley.lifecycle.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A business with two places answers for the one that is asked about. */
class BranchTests extends WebTest {

    private static final String BRANCHES = """
            {"branches":[
              {"code":"n1","name":"North Side","opening_hours":{"mon":"09:00-18:00","sun":"11:00-15:00"}},
              {"code":"river","name":"Río Verde","opening_hours":{"mon":"08:00-17:00","sun":null}}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "what are the Sunday hours of the north branch?|11:00",
                "is north side open on sunday?|11:00",
                "sunday timings of the north-side showroom|11:00",
                "¿cuál es el horario del domingo de la sucursal north side?|11:00",
                "quels sont les horaires du dimanche de l'agence North Side ?|11:00",
                "north side branch ka sunday timing kya hai|11:00",
                "what are monday's hours at rio verde?|8:00",
                "¿a qué hora abre la sucursal Río Verde el lunes?|8:00"
            })
    void hoursAreThoseOfTheBranchThatIsNamed(String question, String hour) {
        String reply = chat(tenant(), question);
        assertThat(reply).contains(hour);
        assertThat(reply).doesNotContain(hour.equals("11:00") ? "8:00" : "9:00");
    }

    @Test
    void aBranchThatIsClosedThatDaySaysSo() {
        assertThat(chat(tenant(), "Sunday hours of the Rio Verde store?"))
                .contains("Río Verde")
                .doesNotContain("11:00");
    }

    @Test
    void knowledgeOfOneBranchDoesNotAnswerForAnother() {
        Tenant tenant = tenant();
        String admin = bearer(tenant, Role.ADMIN);
        Answer ingested = post("/api/v1/knowledge/ingest", """
                {"documents":[
                  {"external_id":"a","title":"Parking at North Side","content":"Customers park in the yard behind the workshop at North Side.","namespace":"branch-n1"},
                  {"external_id":"b","title":"Parking at Río Verde","content":"Customers park in the garage on Mill Street at Río Verde.","namespace":"branch-river"}]}
                """, "Authorization", admin);
        assertThat(ingested.status()).as(ingested.text()).isEqualTo(200);
        assertThat(chat(tenant, "Where can I park at Rio Verde?"))
                .contains("Mill Street")
                .doesNotContain("yard");
        assertThat(chat(tenant, "Where can I park at North Side?"))
                .contains("yard")
                .doesNotContain("Mill Street");
    }

    private Tenant tenant() {
        return newTenant("dealership", SettingsReader.read(json.readTree(BRANCHES)));
    }

    private String chat(Tenant tenant, String message) {
        Answer answer = post(
                "/api/v1/chat",
                json.writeValueAsString(java.util.Map.of("message", message)),
                "X-Parley-Key",
                tenant.widgetKey());
        return answer.body().at("/message").stringValue(answer.text());
    }
}
