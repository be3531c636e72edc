package dev.parley.llm.provider;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import dev.parley.llm.Embedder;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.ProblemException;
import java.time.Duration;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OpenAiEmbedderTests extends EmbedderContract {

    private final WireMockServer server = new WireMockServer(options().dynamicPort());
    private OpenAiEmbedder embedder;

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(post("/v1/embeddings").atPriority(9).willReturn(vector("[0.0, 0.0, 3.0]")));
        server.stubFor(
                post("/v1/embeddings").withRequestBody(containing("loan")).willReturn(vector("[2.0, 0.5, 0.0]")));
        server.stubFor(
                post("/v1/embeddings").withRequestBody(containing("financing")).willReturn(vector("[2.0, 0.0, 0.1]")));
        embedder = new OpenAiEmbedder(server.baseUrl() + "/v1/", "key", "tiny", Duration.ofSeconds(5));
    }

    @AfterEach
    void stop() {
        embedder.close();
        server.stop();
    }

    @Override
    protected Embedder embedder() {
        return embedder;
    }

    @Test
    void sendsTheModelAndTheKey() {
        embedder.embed("hello");

        server.verify(postRequestedFor(urlEqualTo("/v1/embeddings"))
                .withHeader("Authorization", equalTo("Bearer key"))
                .withRequestBody(containing("\"model\":\"tiny\""))
                .withRequestBody(containing("\"input\":\"hello\"")));
    }

    @Test
    void isUnavailableWhenTheEndpointFails() {
        server.stubFor(any(anyUrl()).atPriority(1).willReturn(aResponse().withStatus(500)));

        assertThatThrownBy(() -> embedder.embed("hello"))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .extracting(ProblemException::code)
                .isEqualTo(ErrorCode.UNAVAILABLE);
    }

    @Test
    void refusesAChangedDimension() {
        embedder.embed("hello");
        server.stubFor(post("/v1/embeddings").atPriority(1).willReturn(vector("[1.0]")));

        assertThatThrownBy(() -> embedder.embed("hello again")).hasMessageContaining("dimension");
    }

    private static com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder vector(String values) {
        return okJson("{\"object\":\"list\",\"data\":[{\"index\":0,\"embedding\":" + values + "}]}");
    }
}
