package dev.parley.channels.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.parley.conversation.message.WebhookSecrets;
import dev.parley.leads.SellingSettings;
import dev.parley.shared.PublicAddresses;
import dev.parley.shared.outbound.PinnedCall;
import dev.parley.shared.outbound.PinnedTarget;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import dev.parley.tenancy.TenantSecrets;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class WebhookCarrierTests extends CarrierContract {

    private static final ObjectProvider<WebhookSecrets> NO_SECRETS =
            new StaticListableBeanFactory().getBeanProvider(WebhookSecrets.class);

    private static final String FORMER = "a-secret-of-before";

    /** The CRM's was rotated not long ago. */
    private static final TenantSecrets OWN_SECRETS =
            secret -> Stream.of(secret.in(TenantContext.current().settings()), FORMER)
                    .filter(Objects::nonNull)
                    .toList();

    private final WireMockServer server = new WireMockServer(options().dynamicPort());

    @BeforeEach
    void start() {
        server.start();
        server.stubFor(post(anyUrl()).willReturn(aResponse().withStatus(204)));
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Override
    Carrier carrier() {
        return bound(new WebhookCarrier(OWN_SECRETS, NO_SECRETS, true));
    }

    @Override
    String reachable() {
        return server.baseUrl() + "/crm";
    }

    @Override
    String malformed() {
        return "ftp://crm.example/x";
    }

    @Override
    List<String> arrivedIds() {
        return requests().stream()
                .map(request -> request.getHeader("webhook-id"))
                .toList();
    }

    @Test
    void theSignatureCanBeCheckedWithAnySecretThatCounts() throws Exception {
        carrier().carry(kept(reachable(), Map.of()));
        LoggedRequest request = requests().getFirst();
        String signed = request.getHeader("webhook-id") + "." + request.getHeader("webhook-timestamp") + "."
                + request.getBodyAsString();
        assertThat(request.getHeader("webhook-signature").split(" "))
                .containsExactly("v1," + signature("secret", signed), "v1," + signature(FORMER, signed));
    }

    private static String signature(String key, String content) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return Base64.getEncoder().encodeToString(mac.doFinal(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void theAddressThatWasCheckedIsConnectedToWhateverTheNameLeadsToByThen() throws Exception {
        URI url = URI.create("http://rebound.invalid:" + server.port() + "/crm?x=1");
        PinnedTarget target = new PinnedTarget(url, InetAddress.getLoopbackAddress());
        PinnedCall call = new PinnedCall("POST", target, Map.of("X-One", "1"), "{\"ü\":1}");
        int status = call.send(Duration.ofSeconds(5), (answer, body) -> answer.status());
        assertThat(status).isEqualTo(204);
        LoggedRequest request = requests().getFirst();
        assertThat(request.getUrl()).isEqualTo("/crm?x=1");
        assertThat(request.getHeader("Host")).isEqualTo("rebound.invalid:" + server.port());
        assertThat(request.getBodyAsString()).isEqualTo("{\"ü\":1}");
    }

    @Test
    void aHeaderCannotBreakOutOfItsLine() {
        assertThat(carrier().carry(kept(reachable(), Map.of("X-One", "1\r\nX-Two: 2"))))
                .isInstanceOf(Delivery.Refused.class);
        assertThat(requests()).isEmpty();
    }

    @Test
    void aSlowReceiverIsGivenUpInTime() {
        server.stubFor(post("/slow").willReturn(aResponse().withStatus(200).withFixedDelay(3_000)));
        PinnedTarget target =
                new PinnedTarget(URI.create(server.baseUrl() + "/slow"), InetAddress.getLoopbackAddress());
        PinnedCall call = new PinnedCall("POST", target, Map.of(), "{}");
        assertThatThrownBy(() -> call.send(Duration.ofMillis(300), (answer, body) -> answer))
                .isInstanceOf(SocketTimeoutException.class);
    }

    @Test
    void aRedirectIsNotFollowed() {
        server.stubFor(post("/crm").willReturn(aResponse().withStatus(302).withHeader("Location", "/elsewhere")));
        assertThat(carrier().carry(kept(reachable(), Map.of()))).isEqualTo(new Delivery.Refused("HTTP 302"));
        assertThat(requests()).hasSize(1);
    }

    @Test
    void aBusyReceiverSaysWhenToComeBack() {
        server.stubFor(post("/crm").willReturn(aResponse().withStatus(429).withHeader("Retry-After", "120")));
        assertThat(carrier().carry(kept(reachable(), Map.of())))
                .isEqualTo(new Delivery.TryLater("HTTP 429", Duration.ofMinutes(2)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/",
                "http://localhost/",
                "http://10.1.2.3/",
                "http://[::1]/",
                "http://169.254.169.254/latest",
                "http://[fd00::1]/",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[::ffff:127.0.0.1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://2130706433/"
            })
    void aPrivateAddressIsRefused(String url) {
        assertThat(bound(new WebhookCarrier(OWN_SECRETS, NO_SECRETS, false)).carry(kept(url, Map.of())))
                .isNotInstanceOf(Delivery.Sent.class);
    }

    @Test
    void aPublicAddressIsPublic() throws Exception {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("93.184.216.34")))
                .isTrue();
        assertThat(PublicAddresses.isPublic(InetAddress.getByName("2606:2800:220:1::1")))
                .isTrue();
    }

    private List<LoggedRequest> requests() {
        return server.findAll(postRequestedFor(anyUrl()));
    }

    /** Sends for a tenant whose CRM secret is {@code whsec_} and the Base64 of "secret". */
    private static Carrier bound(Carrier carrier) {
        Tenant tenant = new Tenant(
                new TenantId(UUID.randomUUID()),
                "t",
                "T",
                "dealership",
                Locale.US,
                "USD",
                ZoneId.of("UTC"),
                SellingSettings.all(),
                "pk",
                1);
        return new Carrier() {
            @Override
            public String channel() {
                return carrier.channel();
            }

            @Override
            public Delivery carry(KeptMessage message) {
                return TenantContext.call(tenant, () -> carrier.carry(message));
            }
        };
    }
}
