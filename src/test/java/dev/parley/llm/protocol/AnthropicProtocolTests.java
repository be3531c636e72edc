package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

class AnthropicProtocolTests extends ProtocolContract {

    @Override
    Protocol protocol() {
        return new AnthropicProtocol();
    }

    @Override
    String whole(String text, End end) {
        return """
                {"type":"message","role":"assistant","content":[{"type":"text","text":%s}],"stop_reason":"%s",
                 "usage":{"input_tokens":11,"output_tokens":7}}""".formatted(quoted(text), reason(end));
    }

    @Override
    List<byte[]> stream(List<String> parts, End end) {
        List<byte[]> frames = new ArrayList<>();
        frames.add(named("message_start", "\"message\":{\"usage\":{\"input_tokens\":11,\"output_tokens\":1}}"));
        frames.add(named("content_block_start", "\"index\":0,\"content_block\":{\"type\":\"text\",\"text\":\"\"}"));
        frames.add(named("ping", "\"x\":1"));
        frames.addAll(begun(parts));
        frames.add(named("content_block_stop", "\"index\":0"));
        frames.add(named(
                "message_delta",
                "\"delta\":{\"stop_reason\":\"" + reason(end) + "\"},\"usage\":{\"output_tokens\":7}"));
        frames.add(named("message_stop", "\"x\":1"));
        return frames;
    }

    @Override
    List<byte[]> begun(List<String> parts) {
        return parts.stream()
                .map(part -> named(
                        "content_block_delta",
                        "\"index\":0,\"delta\":{\"type\":\"text_delta\",\"text\":" + quoted(part) + "}"))
                .toList();
    }

    @Override
    String streamType() {
        return "text/event-stream";
    }

    @Override
    byte[] trouble() {
        return named("error", "\"error\":{\"type\":\"overloaded_error\",\"message\":\"Overloaded\"}");
    }

    @Override
    void carriesTheKey(ProviderDouble.Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/messages");
        assertThat(asked.header("x-api-key")).isEqualTo("secret-key");
        assertThat(asked.header("anthropic-version")).isEqualTo("2023-06-01");
    }

    private static byte[] named(String type, String rest) {
        return ("event: " + type + "\ndata: {\"type\":\"" + type + "\"," + rest + "}\n\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String reason(End end) {
        return switch (end) {
            case WHOLE -> "end_turn";
            case TOO_LONG -> "max_tokens";
            case REFUSED -> "refusal";
        };
    }
}
