package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class BedrockProtocolTests extends ProtocolContract {

    private static final Clock DAY = Clock.fixed(Instant.parse("2026-11-20T10:00:00Z"), ZoneOffset.UTC);

    @Override
    Protocol protocol() {
        return new BedrockProtocol(DAY);
    }

    @Override
    String whole(String text, End end) {
        return """
                {"output":{"message":{"role":"assistant","content":[{"text":%s}]}},"stopReason":"%s",
                 "usage":{"inputTokens":11,"outputTokens":7,"totalTokens":18},"metrics":{"latencyMs":5}}""".formatted(quoted(text), reason(end));
    }

    @Override
    List<byte[]> stream(List<String> parts, End end) {
        List<byte[]> frames = new ArrayList<>();
        frames.add(message("messageStart", "{\"role\":\"assistant\"}"));
        frames.addAll(begun(parts));
        frames.add(message("contentBlockStop", "{\"contentBlockIndex\":0}"));
        frames.add(message("messageStop", "{\"stopReason\":\"" + reason(end) + "\"}"));
        frames.add(message("metadata", "{\"usage\":{\"inputTokens\":11,\"outputTokens\":7}}"));
        return frames;
    }

    @Override
    List<byte[]> begun(List<String> parts) {
        return parts.stream()
                .map(part -> message(
                        "contentBlockDelta", "{\"contentBlockIndex\":0,\"delta\":{\"text\":" + quoted(part) + "}}"))
                .toList();
    }

    @Override
    String streamType() {
        return "application/vnd.amazon.eventstream";
    }

    @Override
    byte[] trouble() {
        return message("modelStreamErrorException", "{\"message\":\"it broke\"}");
    }

    @Override
    void carriesTheKey(ProviderDouble.Asked asked) {
        assertThat(asked.path()).isEqualTo("/v1/model/test-model/converse");
        assertThat(asked.header("Authorization")).isEqualTo("Bearer secret-key");
    }

    @Test
    void signsWithTheKeysOfAnAccount() {
        Endpoint endpoint =
                new Endpoint("bedrock", "https://bedrock-runtime.eu-west-3.amazonaws.com", "AKID:secret:session");
        ModelRequest request = new ModelRequest("us.maker.model-v1:0", "s", "u", 10, 0.1, false, true);
        HttpRequest signed = protocol().request(endpoint, request).build();
        assertThat(signed.uri().getRawPath()).isEqualTo("/model/us.maker.model-v1%3A0/converse-stream");
        assertThat(signed.headers().firstValue("x-amz-date")).contains("20261120T100000Z");
        assertThat(signed.headers().firstValue("x-amz-security-token")).contains("session");
        assertThat(signed.headers().firstValue("Authorization").orElseThrow())
                .startsWith("AWS4-HMAC-SHA256 Credential=AKID/20261120/eu-west-3/bedrock/aws4_request, "
                        + "SignedHeaders=content-type;host;x-amz-date;x-amz-security-token, Signature=");
    }

    @Test
    void trustsNoDamagedMessage() {
        byte[] damaged = message("contentBlockDelta", "{\"delta\":{\"text\":\"one\"}}");
        damaged[damaged.length - 6] ^= 1;
        assertThat(read(damaged)).isNotNull();
    }

    private static @org.jspecify.annotations.Nullable Exception read(byte[] bytes) {
        try {
            AwsEvents.each(new java.io.ByteArrayInputStream(bytes), one -> {});
            return null;
        } catch (java.io.IOException refused) {
            return refused;
        }
    }

    private static byte[] message(String type, String json) {
        byte[] payload = json.getBytes(StandardCharsets.UTF_8);
        String name = type.endsWith("Exception") ? ":exception-type" : ":event-type";
        int headers = 4 + name.length() + type.length();
        ByteBuffer out = ByteBuffer.allocate(12 + headers + payload.length + 4);
        out.putInt(out.capacity()).putInt(headers);
        out.putInt(checksum(out.array(), 8));
        out.put((byte) name.length()).put(name.getBytes(StandardCharsets.US_ASCII));
        out.put((byte) 7).putShort((short) type.length()).put(type.getBytes(StandardCharsets.US_ASCII));
        out.put(payload);
        out.putInt(checksum(out.array(), out.capacity() - 4));
        return out.array();
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static String reason(End end) {
        return switch (end) {
            case WHOLE -> "end_turn";
            case TOO_LONG -> "max_tokens";
            case REFUSED -> "guardrail_intervened";
        };
    }
}
