package dev.parley.llm.protocol;

import java.net.http.HttpRequest;
import tools.jackson.databind.JsonNode;

/** The language one provider speaks: how it is asked, and what its messages mean. */
public interface Protocol {

    /** The request, complete but for its deadline. */
    HttpRequest.Builder request(Endpoint endpoint, ModelRequest request);

    /** Takes what one message says into the answer: the whole answer, or one event of a stream. */
    void read(JsonNode message, Answer answer);
}
