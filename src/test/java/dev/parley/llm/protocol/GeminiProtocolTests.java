package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

class GeminiProtocolTests extends ProtocolContract {

    @Override
    Protocol protocol() {
        return new GeminiProtocol();
    }

    @Override
    String whole(String text, End end) {
        return candidate(text, ",\"finishReason\":\"" + reason(end) + "\"");
    }

    @Override
    List<byte[]> stream(List<String> parts, End end) {
        List<byte[]> frames = new ArrayList<>(begun(parts.subList(0, parts.size() - 1)));
        frames.add(event(whole(parts.getLast(), end)));
        return frames;
    }

    @Override
    List<byte[]> begun(List<String> parts) {
        return parts.stream().map(part -> event(candidate(part, ""))).toList();
    }

    @Override
    String streamType() {
        return "text/event-stream";
    }

    @Override
    byte[] trouble() {
        return event("{\"error\":{\"code\":503,\"status\":\"UNAVAILABLE\"}}");
    }

    @Override
    void carriesTheKey(ProviderDouble.Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/models/test-model:generateContent");
        assertThat(asked.header("x-goog-api-key")).isEqualTo("secret-key");
    }

    private static String candidate(String text, String more) {
        return "{\"candidates\":[{\"content\":{\"role\":\"model\",\"parts\":[{\"text\":" + quoted(text) + "}]}" + more
                + "}],\"usageMetadata\":{\"promptTokenCount\":11,\"candidatesTokenCount\":7}}";
    }

    private static String reason(End end) {
        return switch (end) {
            case WHOLE -> "STOP";
            case TOO_LONG -> "MAX_TOKENS";
            case REFUSED -> "SAFETY";
        };
    }
}
