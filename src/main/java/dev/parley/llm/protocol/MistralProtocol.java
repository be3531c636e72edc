package dev.parley.llm.protocol;

import java.util.Map;

/** Mistral's chat completions: OpenAI's but for options that it refuses and does not need. */
public final class MistralProtocol extends OpenAiProtocol {

    @Override
    Map<String, Object> body(ModelRequest request) {
        Map<String, Object> body = super.body(request);
        body.remove("stream_options");
        return body;
    }
}
