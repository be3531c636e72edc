package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

class OpenAiProtocolTests extends ProtocolContract {

    @Override
    Protocol protocol() {
        return new OpenAiProtocol();
    }

    @Override
    String whole(String text, End end) {
        return """
                {"id":"c1","choices":[{"index":0,"message":{"role":"assistant","content":%s},"finish_reason":"%s"}],
                 "usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}""".formatted(quoted(text), reason(end));
    }

    @Override
    List<byte[]> stream(List<String> parts, End end) {
        List<byte[]> frames = new ArrayList<>();
        frames.add(event("{\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\",\"content\":\"\"}}]}"));
        frames.addAll(begun(parts));
        frames.add(event("{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"" + reason(end) + "\"}]}"));
        frames.add(event("{\"choices\":[],\"usage\":{\"prompt_tokens\":11,\"completion_tokens\":7}}"));
        frames.add(event("[DONE]"));
        return frames;
    }

    @Override
    List<byte[]> begun(List<String> parts) {
        return parts.stream()
                .map(part -> event("{\"choices\":[{\"index\":0,\"delta\":{\"content\":" + quoted(part)
                        + "},\"finish_reason\":null}]}"))
                .toList();
    }

    @Override
    String streamType() {
        return "text/event-stream; charset=utf-8";
    }

    @Override
    byte[] trouble() {
        return event("{\"error\":{\"message\":\"overloaded\",\"type\":\"server_error\"}}");
    }

    @Override
    void carriesTheKey(ProviderDouble.Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/chat/completions");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer secret-key");
    }

    private static String reason(End end) {
        return switch (end) {
            case WHOLE -> "stop";
            case TOO_LONG -> "length";
            case REFUSED -> "content_filter";
        };
    }
}
