package dev.parley.llm.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class MistralProtocolTests extends OpenAiProtocolTests {

    @Override
    Protocol protocol() {
        return new MistralProtocol();
    }

    @Test
    void sendsNothingThatMistralRefuses() {
        provider.then(200, "application/json", whole("Bonjour", End.WHOLE));
        try (HttpModels models = new HttpModels()) {
            ModelRequest request = new ModelRequest("mistral-small-latest", "s", "u", 10, 0.1, true, true);
            models.ask(protocol(), endpoint(), request, Duration.ofSeconds(5), part -> {});
        }
        assertThat(provider.asked().getFirst().body())
                .contains("\"stream\":true")
                .contains("json_object")
                .doesNotContain("stream_options");
    }
}
