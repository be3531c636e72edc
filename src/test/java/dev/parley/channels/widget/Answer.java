package dev.parley.channels.widget;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How the {@link ContractServer} answers one message. */
sealed interface Answer {

    /** A full response, its text sent in parts first. */
    record Reply(Map<String, Object> body) implements Answer {

        String text() {
            return (String) body.get("message");
        }
    }

    /** A problem document instead of a response. */
    record Refusal(int status, Map<String, String> headers) implements Answer {}

    /** Some text, then a closed connection; the message itself was taken. */
    record Cut(String text) implements Answer {}

    /** A server that does not know streaming. */
    record NoStream(Reply reply) implements Answer {}

    static Reply reply(String text) {
        return reply(text, "{}");
    }

    /** A reply with more members of the contract's response, given as JSON. */
    static Reply reply(String text, String others) {
        var body = new HashMap<String, Object>();
        body.put("message", text);
        body.put("language", "en");
        body.put("sources", List.of());
        body.put("quick_replies", List.of());
        body.putAll(new JsonMapper().readValue(others, new TypeReference<Map<String, Object>>() {}));
        return new Reply(body);
    }
}
