package dev.parley.conversation.askback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.leads.SellingSettings;
import dev.parley.tenancy.Tenant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Nothing is changed on a reading that is less than sure: the customer says which of two was meant. */
class AskBackTests extends WebTest {

    /** May want a person, or an answer. */
    private static final String DOUBTFUL = "is there anyone i could ask about this";

    private Tenant tenant;

    @BeforeEach
    void openUp() {
        tenant = newTenant("dealership", SellingSettings.all());
    }

    @Test
    void namesTheTwoLikeliestReadingsAndChangesNothing() {
        JsonNode asked = say(null, DOUBTFUL);

        assertThat(asked.path("message").asString())
                .contains("1. Put you through to a person")
                .contains("2. ");
        assertThat(asked.path("quick_replies")).hasSize(2);
        assertThat(asked.at("/handoff/state").isMissingNode()
                        || asked.path("handoff").isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"the first one", "yes", "1", "Put you through to a person from our team", "the person please"})
    void theFirstReadingIsCarriedOut(String answer) {
        String session = say(null, DOUBTFUL).path("session_id").asString();

        assertThat(say(session, answer).at("/handoff/state").asString()).isEqualTo("queued");
    }

    @Test
    void neitherIsDoneWhenNeitherWasMeant() {
        String session = say(null, DOUBTFUL).path("session_id").asString();

        JsonNode neither = say(session, "no, neither");

        assertThat(neither.path("message").asString()).contains("changed nothing");
        assertThat(say(session, "yes").path("handoff").isNull()).isTrue();
    }

    @Test
    void somethingElseSaidInsteadIsAnswered() {
        String session = say(null, DOUBTFUL).path("session_id").asString();

        assertThat(say(session, "thanks, bye").path("intent").asString()).isEqualTo("GOODBYE");
    }

    @Test
    void plainWordsAreNotAskedAbout() {
        assertThat(say(null, "i dont want a callback i want a person NOW")
                        .at("/handoff/state")
                        .asString())
                .isEqualTo("queued");
    }

    private JsonNode say(String session, String text) {
        String body = json.writeValueAsString(
                session == null ? Map.of("message", text) : Map.of("message", text, "session_id", session));
        return post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey()).body();
    }
}
