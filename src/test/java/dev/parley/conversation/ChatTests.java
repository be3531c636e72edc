package dev.parley.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Chat as visitors use it. */
class ChatTests extends WebTest {

    private Tenant tenant;

    @BeforeEach
    void business() {
        tenant = newTenant("dealership");
    }

    @Test
    void beginsASessionAndKeepsItsHistory() {
        Answer first = say("hello", null);
        String session = first.body().get("session_id").asString();
        say("thank you", session);
        assertThat(texts(history(session).body(), "role"))
                .containsExactly("customer", "assistant", "customer", "assistant");
        assertThat(texts(history(session).body(), "text")).contains("hello", "thank you");
    }

    @Test
    void saysTheNoticeOfTheBusinessWhateverFiguresAreInIt() {
        tenant = newTenant(
                "dealership",
                SettingsReader.read(json.readTree("{\"ai_notice\":\"You write with the machine of Motors 54.\"}")));

        Answer greeted = say("hello", null);

        assertThat(greeted.body().get("message").asString()).contains("Motors 54");
        assertThat(greeted.body().get("band").asString()).isEqualTo("none");
    }

    @Test
    void answersWithEveryFieldOfTheContract() {
        assertThat(say("hello", null).body().propertyNames())
                .contains(
                        "session_id",
                        "conversation_id",
                        "message_id",
                        "message",
                        "language",
                        "intent",
                        "intent_confidence",
                        "intents",
                        "entities",
                        "answered",
                        "confidence",
                        "band",
                        "sources",
                        "lead",
                        "lead_score",
                        "list",
                        "cart",
                        "checkout",
                        "order",
                        "appointment",
                        "handoff",
                        "quick_replies",
                        "receipt_id");
    }

    @Test
    void aMessageSentTwiceIsAnsweredOnceAndTheSame() {
        String session = say("hello", null).body().get("session_id").asString();
        Answer once = sayWithId("do you have electric cars?", session, "m-1");
        Answer again = sayWithId("do you have electric cars?", session, "m-1");
        assertThat(again.body()).isEqualTo(once.body());
        assertThat(texts(history(session).body(), "text").stream().filter("do you have electric cars?"::equals))
                .hasSize(1);
    }

    @Test
    void anUnknownSessionGetsANewOneInChatAndNothingElsewhere() {
        Answer answer = say("hello", "no-such-session");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().get("session_id").asString()).isNotEqualTo("no-such-session");
        assertThat(history("no-such-session").status()).isEqualTo(404);
    }

    @Test
    void aSessionOfOneTenantIsUnknownToAnother() {
        String session = say("hello", null).body().get("session_id").asString();
        Tenant other = newTenant("dealership");
        assertThat(get("/api/v1/chat/" + session + "/history", "X-Parley-Key", other.widgetKey())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void parallelMessagesOfOneSessionTakeTurnsAndNoneIsLost() throws Exception {
        String session = say("hello", null).body().get("session_id").asString();
        int messages = 12;
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < messages; i++) {
                String text = "hello number " + i;
                answers.add(clients.submit(() -> say(text, session)));
            }
            Set<String> replies = new HashSet<>();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().status()).isEqualTo(200);
                replies.add(answer.get().body().get("message_id").asString());
            }
            assertThat(replies).hasSize(messages);
        }
        List<String> roles = texts(
                get("/api/v1/chat/" + session + "/history?limit=100", "X-Parley-Key", tenant.widgetKey())
                        .body(),
                "role");
        assertThat(roles).hasSize(2 * (messages + 1));
        for (int i = 0; i < roles.size(); i += 2) {
            assertThat(roles.subList(i, i + 2)).containsExactly("customer", "assistant");
        }
    }

    @Test
    void aDeletedConversationIsGone() {
        String session = say("hello", null).body().get("session_id").asString();
        assertThat(send("DELETE", "/api/v1/chat/" + session, null, "X-Parley-Key", tenant.widgetKey())
                        .status())
                .isEqualTo(204);
        assertThat(history(session).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "\u200b\u2060", "\n\t"})
    void aBlankMessageIsRefused(String text) {
        Answer answer = say(text, null);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body().get("detail").asString()).isEqualTo("message required");
    }

    @Test
    void aMessageThatIsTooLongIsRefused() {
        assertThat(say("x".repeat(4000), null).status()).isEqualTo(200);
        assertThat(say("x".repeat(4001), null).status()).isEqualTo(413);
    }

    @Test
    void everyWrongFieldIsNamedAtOnce() {
        Answer answer = post(
                "/api/v1/chat",
                json.writeValueAsString(Map.of("message", "hi", "language", "tlh", "message_id", "x".repeat(500))),
                "X-Parley-Key",
                tenant.widgetKey());
        assertThat(answer.status()).isEqualTo(400);
        assertThat(texts(answer.body().get("errors"), "pointer")).containsExactlyInAnyOrder("/language", "/message_id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "'; drop table conversations; --",
                "{{7*7}} ${7*7} #{7*7} {0}",
                "Z̮̞̠͙͔ͅḀ̗̞͈̻̗Ḷ͙͎̯̹̞͓G̻O̭̗̮",
                "👩‍👩‍👧‍👦 🏳️‍🌈 \u202eRTL\u202c",
                "\uFEFFbom and \u2028 separators",
                "' '' ''' %s %n \\ \" `"
            })
    void hostileTextIsKeptAsItCame(String text) {
        Answer answer = say(text, null);
        assertThat(answer.status()).isEqualTo(200);
        String session = answer.body().get("session_id").asString();
        assertThat(texts(history(session).body(), "text").getFirst()).isEqualTo(text);
    }

    @Test
    void streamsTheReplyAndEndsWithAllOfIt() {
        Answer answer = post(
                "/api/v1/chat/stream",
                json.writeValueAsString(Map.of("message", "hello")),
                "X-Parley-Key",
                tenant.widgetKey(),
                "Accept",
                "text/event-stream");
        assertThat(answer.header("content-type")).startsWith("text/event-stream");
        assertThat(answer.text()).contains("event:delta").contains("event:done").contains("\"session_id\"");
    }

    @Test
    void theShortFormSaysLess() {
        Answer answer = post(
                "/api/chat", json.writeValueAsString(Map.of("message", "hello")), "X-Parley-Key", tenant.widgetKey());
        assertThat(answer.body().propertyNames())
                .containsExactlyInAnyOrder("message", "session_id", "sources", "lead_score");
    }

    @Test
    void refusesHonestlyAndNotesTheMiss() {
        Answer answer = say("do you sell helicopters with gold plating?", null);
        assertThat(answer.body().get("band").asString()).isEqualTo("refused");
        assertThat(answer.body().get("answered").asBoolean()).isFalse();
        assertThat(answer.body().get("quick_replies").size()).isEqualTo(2);
        JsonNode misses = get("/api/v1/knowledge/misses", "Authorization", bearer(tenant, Role.VIEWER))
                .body();
        assertThat(texts(misses, "question")).contains("do you sell helicopters with gold plating?");
    }

    @Test
    void everyReplyHasAReceiptThatStaffCanRead() {
        String receipt = say("hello", null).body().get("receipt_id").asString();
        Answer answer = get("/api/v1/receipts/" + receipt, "Authorization", bearer(tenant, Role.VIEWER));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().propertyNames()).contains("understood", "commands", "statements", "step_micros");
        assertThat(get("/api/v1/receipts/" + receipt, "X-Parley-Key", tenant.widgetKey())
                        .status())
                .isEqualTo(401);
    }

    private Answer say(String text, String session) {
        return sayWithId(text, session, null);
    }

    private Answer sayWithId(String text, String session, String messageId) {
        Map<String, Object> request = new java.util.HashMap<>();
        request.put("message", text);
        request.put("session_id", session);
        request.put("message_id", messageId);
        return post("/api/v1/chat", json.writeValueAsString(request), "X-Parley-Key", tenant.widgetKey());
    }

    private Answer history(String session) {
        return get("/api/v1/chat/" + session + "/history", "X-Parley-Key", tenant.widgetKey());
    }

    private static List<String> texts(JsonNode page, String field) {
        List<String> texts = new ArrayList<>();
        (page.has("items") ? page.get("items") : page)
                .forEach(item -> texts.add(item.get(field).asString()));
        return texts;
    }
}
