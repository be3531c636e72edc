package dev.parley.conversation.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Role;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Understanding by a model, where the rules are not sure. */
class ModelReadingTests extends ModelTest {

    /** Rules make nothing of it. */
    private static final String VAGUE = "zorblat me with the folks over there kindly";

    private static final String HANDOFF = "{\"commands\":[{\"name\":\"HANDOFF\",\"arguments\":{}}]}";

    @Test
    void changesNothingBeforeTheCustomerSaysYes() {
        modelSays(HANDOFF);
        Answer asked = say(VAGUE, null);
        assertThat(asked.body().get("handoff").isNull()).isTrue();
        assertThat(asked.body().get("message").asString()).contains("put you through to a person");
        assertThat(asked.body().get("quick_replies").size()).isEqualTo(2);
        Answer done = say("yes please", session(asked));
        assertThat(done.body().at("/handoff/state").asString()).isEqualTo("queued");
    }

    @Test
    void changesNothingAfterANo() {
        modelSays(HANDOFF);
        Answer asked = say(VAGUE, null);
        Answer no = say("no", session(asked));
        assertThat(no.body().get("handoff").isNull()).isTrue();
        assertThat(no.body().get("message").asString()).contains("changed nothing");
        assertThat(say("yes", session(asked)).body().get("handoff").isNull()).isTrue();
    }

    @Test
    void forgetsAProposalThatWasNotAnswered() {
        modelSays(HANDOFF);
        Answer asked = say(VAGUE, null);
        say("hello", session(asked));
        assertThat(say("yes", session(asked)).body().get("handoff").isNull()).isTrue();
    }

    @Test
    void keepsModelPromptTokensAndCostInTheReceipt() {
        modelSays("{\"commands\":[]}");
        var receipt = receipt(say(VAGUE, null));
        assertThat(receipt.at("/model/calls/0/model").asString()).isEqualTo("gpt-4o-mini");
        assertThat(receipt.at("/model/calls/0/prompt").asString()).isEqualTo("conversation/understand.v1");
        assertThat(receipt.at("/cost/input_tokens").asInt()).isEqualTo(100);
        assertThat(receipt.at("/cost/dollars").asString()).isEqualTo("0.000021");
    }

    @Test
    void asksNoModelWhereTheRulesAreSure() {
        say("can I talk to a person?", null);
        assertThat(MODEL.asked().stream().filter(asked -> asked.body().contains("HANDOFF")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "I cannot help with that.",
                "{}",
                "[]",
                "{\"commands\":\"HANDOFF\"}",
                "{\"commands\":[{\"name\":\"DROP_TABLES\",\"arguments\":{}}]}",
                "{\"commands\":[{\"name\":\"AFFIRM\",\"arguments\":{}}]}",
                "{\"commands\":[{\"name\":\"PROPOSAL_ASK\",\"arguments\":{}}]}",
                "{\"commands\":[{\"name\":\"HANDOFF\",\"arguments\":{\"reason\":7}}]}",
                "{\"commands\":[{\"name\":\"HANDOFF\",\"arguments\":{\"tenant_id\":\"x\"}}]}",
                "{\"commands\":[{\"name\":\"PRODUCT_DETAILS\",\"arguments\":{\"item_ref\":{\"position\":99}}}]}",
                "{\"commands\":[{\"name\":\"ORDER_STATUS\",\"arguments\":{\"order_number\":\"HW-2026-0001\"}}]}",
                "{\"commands\":[{\"name\":\"VEHICLE_SEARCH\",\"arguments\":{\"filters\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}}]}",
                "{\"commands\":[{\"name\":null}]}",
                "{\"commands\":[null,7,\"x\",[]]}"
            })
    void letsNothingThroughThatDoesNotFit(String nonsense) {
        modelSays(nonsense);
        Answer answer = say(VAGUE, null);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("handoff").isNull()).isTrue();
        assertThat(answer.body().get("list").isNull()).isTrue();
        assertThat(answer.body().get("message").asString()).isNotBlank().doesNotContain("HANDOFF");
    }

    @Test
    void goesOnByRulesWhenTheModelIsDownOrHuge() {
        MODEL.then(500, "text/plain", "").then(500, "text/plain", "");
        assertThat(say(VAGUE, null).status()).isEqualTo(200);
        modelSays("x".repeat(10_000_000));
        assertThat(say(VAGUE, null).status()).isEqualTo(200);
    }

    @Test
    void showsStaffWhatItProposesBesideTheRules() {
        modelSays("{\"commands\":[{\"name\":\"HANDOFF\",\"arguments\":{}},{\"name\":\"DROP_TABLES\"}]}");
        Answer parsed = parse(VAGUE, true);
        assertThat(parsed.body().at("/proposed/commands/0/name").asString()).isEqualTo("HANDOFF");
        assertThat(parsed.body().at("/proposed/dropped")).hasSize(1);
        assertThat(parsed.body().at("/proposed/cost/input_tokens").asInt()).isEqualTo(100);
    }

    @Test
    void isAskedForNothingThatIsOnlyParsed() {
        assertThat(parse(VAGUE, false).body().get("proposed").isNull()).isTrue();
        assertThat(MODEL.asked()).isEmpty();
    }

    private Answer parse(String text, boolean propose) {
        return post(
                "/api/v1/nlu/parse",
                "{\"text\":" + quoted(text) + ",\"propose\":" + propose + "}",
                "Authorization",
                bearer(tenant, Role.VIEWER));
    }
}
