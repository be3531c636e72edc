package dev.parley.commerce.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import java.time.Instant;

/** Speaks Stripe's protocol as far as it is used: a session by its idempotency key, and errors. */
public final class StripeDouble {

    private static final String SESSIONS = "/v1/checkout/sessions";

    private final WireMockServer server =
            new WireMockServer(options().dynamicPort().templatingEnabled(true).globalTemplating(true));
    private String url = "";

    public void start() {
        server.start();
        url = server.baseUrl();
        String id = "cs_test_{{request.headers.Idempotency-Key}}";
        server.stubFor(post(SESSIONS)
                .willReturn(aResponse()
                        .withHeader("Content-Type", "application/json")
                        .withBody("""
                                {"id":"%s","object":"checkout.session","url":"https://checkout.stripe.example/c/%s",
                                 "expires_at":%d,"status":"open","payment_status":"unpaid"}
                                """.formatted(
                                id, id, Instant.now().plusSeconds(86_400).getEpochSecond()))));
    }

    public void stop() {
        server.stop();
    }

    public String url() {
        return url;
    }

    WireMockServer server() {
        return server;
    }

    void refuse() {
        server.stubFor(post(SESSIONS)
                .willReturn(aResponse()
                        .withStatus(401)
                        .withBody("{\"error\":{\"message\":\"Invalid API Key provided\"}}")));
    }
}
