package dev.parley.nlu.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class NluControllerTests extends WebTest {

    private Tenant tenant;
    private String viewer;

    @BeforeEach
    void openDealership() {
        tenant = newTenant("dealership");
        viewer = bearer(tenant, Role.VIEWER);
    }

    @Test
    void showsHowATextIsUnderstood() {
        var answer = parse("{\"text\":\"¿puedo probarlo el sábado por la mañana?\"}");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/language/code").asString()).isEqualTo("es");
        assertThat(answer.body().at("/intent/name").asString()).isEqualTo("TEST_DRIVE");
        assertThat(answer.body().at("/intent_ranking/0/name").asString()).isEqualTo("TEST_DRIVE");
        assertThat(answer.body().at("/injection/suspected").asBoolean()).isFalse();
        assertThat(answer.body().get("entities").isArray()).isTrue();
        assertThat(answer.body().get("commands").isArray()).isTrue();
    }

    @Test
    void namesNoIntentForAnAnswerToTheQuestionPending() {
        var answer = parse("{\"text\":\"about 25k\",\"context\":{\"list_size\":0,\"pending\":\"lead.budget\"}}");

        assertThat(answer.body().at("/intent/name").isNull()).isTrue();
        assertThat(answer.body().get("intent_ranking")).isEmpty();
    }

    @Test
    void listsWhatIsMissingBesideWhatIsMisshapen() {
        var answer = parse("{\"language\":[],\"context\":{\"list_size\":\"two\"}}");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactlyInAnyOrder("/text", "/language", "/context/list_size");
    }

    @Test
    void listsEveryFieldThatIsWrong() {
        var answer = parse("""
            {"text":" ","language":"xx","region":"ZZ","profile":"bakery","context":{"list_size":-1}}\
            """);

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.body().get("errors"))
                .extracting(error -> error.get("pointer").asString())
                .containsExactly("/text", "/language", "/region", "/profile", "/context/list_size");
    }

    @Test
    void refusesATextThatIsTooLong() {
        assertThat(parse("{\"text\":\"" + "a".repeat(4001) + "\"}").status()).isEqualTo(413);
    }

    @Test
    void isForStaffOnly() {
        assertThat(post("/api/v1/nlu/parse", "{\"text\":\"hello\"}").status()).isEqualTo(401);
    }

    @Test
    void listsTheCommandsThatCanBeUnderstood() {
        var answer = get("/api/v1/nlu/grammar", "Authorization", viewer, "X-Parley-Tenant", tenant.slug());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("commands"))
                .extracting(command -> command.get("name").asString())
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("AFFIRM", "DENY", "CANCEL");
        assertThat(answer.body().get("commands")).allSatisfy(command -> {
            assertThat(command.get("effect").asString()).isIn("READ", "WRITE");
            assertThat(command.get("examples")).isNotEmpty();
            assertThat(command.get("arguments").isObject()).isTrue();
        });
    }

    @Test
    void hearsAYesAndANoAsCommands() {
        String pending = "\"context\":{\"pending\":\"checkout.confirm\"}}";

        assertThat(parse("{\"text\":\"yes please\"," + pending)
                        .body()
                        .at("/commands/0/name")
                        .asString())
                .isEqualTo("AFFIRM");
        assertThat(parse("{\"text\":\"nahi\"," + pending)
                        .body()
                        .at("/commands/0/name")
                        .asString())
                .isEqualTo("DENY");
    }

    private Answer parse(String body) {
        return post("/api/v1/nlu/parse", body, "Authorization", viewer, "X-Parley-Tenant", tenant.slug());
    }
}
