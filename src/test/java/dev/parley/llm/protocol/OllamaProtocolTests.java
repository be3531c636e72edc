package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;

class OllamaProtocolTests extends ProtocolContract {

    @Override
    Protocol protocol() {
        return new OllamaProtocol();
    }

    @Override
    String whole(String text, End end) {
        return "{\"model\":\"m\",\"message\":{\"role\":\"assistant\",\"content\":" + quoted(text) + "}," + ending(end)
                + "}";
    }

    @Override
    List<byte[]> stream(List<String> parts, End end) {
        List<byte[]> frames = new ArrayList<>(begun(parts));
        frames.add(line("{\"message\":{\"role\":\"assistant\",\"content\":\"\"}," + ending(end) + "}"));
        return frames;
    }

    @Override
    List<byte[]> begun(List<String> parts) {
        return parts.stream()
                .map(part ->
                        line("{\"message\":{\"role\":\"assistant\",\"content\":" + quoted(part) + "},\"done\":false}"))
                .toList();
    }

    @Override
    String streamType() {
        return "application/x-ndjson";
    }

    @Override
    byte[] trouble() {
        return line("{\"error\":\"out of memory\"}");
    }

    @Override
    void carriesTheKey(ProviderDouble.Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/api/chat");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer secret-key");
    }

    @Override
    @Test
    @Disabled("Ollama has no refusal of its own: a model refuses in words, which the gate reads like any others")
    void knowsARefusal() {}

    private static byte[] line(String json) {
        return (json + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static String ending(End end) {
        return "\"done\":true,\"done_reason\":\"" + (end == End.TOO_LONG ? "length" : "stop")
                + "\",\"prompt_eval_count\":11,\"eval_count\":7";
    }
}
