package dev.parley.nlu.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ExamplesControllerTests extends WebTest {

    private static final String PATH = "/api/v1/nlu/examples";
    private static final String JARGON = "sort me a glass job";

    private Tenant tenant;

    @BeforeEach
    void openDealership() {
        tenant = newTenant("dealership");
    }

    @Test
    void aBusinessTeachesWhatItsCustomersSay() {
        String other = intentOf(newTenant("dealership"));
        Answer kept = replace(Role.ADMIN, example("SERVICE", "en", JARGON));

        assertThat(kept.status()).isEqualTo(200);
        assertThat(get(PATH, "Authorization", bearer(tenant, Role.VIEWER), "X-Parley-Tenant", tenant.slug())
                        .body()
                        .at("/examples/0/text")
                        .asString())
                .isEqualTo(JARGON);
        assertThat(intentOf(tenant)).isEqualTo("SERVICE").isNotEqualTo(other);
    }

    @Test
    void listsEverythingThatIsWrong() {
        Answer refused = replace(
                Role.ADMIN,
                example("PURCHASE", "xx", " "),
                "null",
                example("BUY", "en", "I'd like that one!"),
                example("FINANCE", "en", "id like that one"));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly(
                        "/examples/0/intent", "/examples/0/language", "/examples/0/text", "/examples/1", "/examples/3");
    }

    @Test
    void isForAdministrators() {
        assertThat(replace(Role.AGENT, example("BUY", "en", "gimme")).status()).isEqualTo(403);
    }

    private String intentOf(Tenant asked) {
        return post(
                        "/api/v1/nlu/parse",
                        "{\"text\":\"could you " + JARGON + "\"}",
                        "Authorization",
                        bearer(asked, Role.VIEWER),
                        "X-Parley-Tenant",
                        asked.slug())
                .body()
                .at("/intent/name")
                .asString();
    }

    private Answer replace(Role role, String... examples) {
        return send(
                "PUT",
                PATH,
                "{\"examples\":[" + String.join(",", examples) + "]}",
                "Authorization",
                bearer(tenant, role),
                "X-Parley-Tenant",
                tenant.slug());
    }

    private static String example(String intent, String language, String text) {
        return "{\"intent\":\"%s\",\"language\":\"%s\",\"text\":\"%s\"}".formatted(intent, language, text);
    }
}
