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

    /** May want no more letters, or an answer. */
    private static final String DOUBTFUL = "take my stuff off your list";

    /** May want a person. */
    private static final String DOUBTFUL_PERSON = "is there anyone i could ask about this";

    private Tenant tenant;

    @BeforeEach
    void openUp() {
        tenant = newTenant("dealership", SellingSettings.all());
    }

    @Test
    void namesTheTwoLikeliestReadingsAndChangesNothing() {
        JsonNode asked = say(null, DOUBTFUL);

        assertThat(asked.path("message").asString())
                .contains("1. Send you no more reminders")
                .contains("2. ");
        assertThat(asked.path("quick_replies")).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the first one", "yes", "1", "Send you no more reminders or advertising"})
    void theFirstReadingIsCarriedOut(String answer) {
        String session = say(null, DOUBTFUL).path("session_id").asString();

        assertThat(say(session, answer).path("message").asString()).contains("you get no more reminders");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Yes, please", "the person please"})
    void whoMayWantAPersonIsAskedJustThat(String answer) {
        JsonNode asked = say(null, DOUBTFUL_PERSON);
        String session = asked.path("session_id").asString();

        assertThat(asked.path("handoff").isNull()).isTrue();
        assertThat(say(session, answer).at("/handoff/state").asString()).isEqualTo("queued");
    }

    @Test
    void neitherIsDoneWhenNeitherWasMeant() {
        String session = say(null, DOUBTFUL).path("session_id").asString();

        JsonNode neither = say(session, "no, neither");

        assertThat(neither.path("message").asString()).contains("changed nothing");
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
