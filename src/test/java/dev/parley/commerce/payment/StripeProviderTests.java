package dev.parley.commerce.payment;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantId;
import java.time.ZoneId;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class StripeProviderTests extends PaymentProviderContract {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final StripeDouble stripe = new StripeDouble();

    @BeforeEach
    void start() {
        stripe.start();
    }

    @AfterEach
    void stop() {
        stripe.stop();
    }

    @Override
    PaymentPage ask(Payable payable) {
        return ask(payable, true, "\"sk_test_1\"");
    }

    @Override
    PaymentPage askUnconfigured(Payable payable) {
        return ask(payable, true, "null");
    }

    @Override
    void goDown() {
        stripe.stop();
    }

    @Override
    void refuse() {
        stripe.refuse();
    }

    @Test
    void asksInStripesWords() {
        ask(payable(1));
        stripe.server()
                .verify(postRequestedFor(urlEqualTo("/v1/checkout/sessions"))
                        .withHeader("Authorization", equalTo("Bearer sk_test_1"))
                        .withHeader("Idempotency-Key", equalTo("parley-kestrel-O-1001-1"))
                        .withFormParam("mode", equalTo("payment"))
                        .withFormParam("client_reference_id", equalTo("O-1001"))
                        .withFormParam("metadata[tenant]", equalTo("kestrel"))
                        .withFormParam("line_items[0][quantity]", equalTo("1"))
                        .withFormParam("line_items[0][price_data][currency]", equalTo("eur"))
                        .withFormParam("line_items[0][price_data][unit_amount]", equalTo("31110"))
                        .withFormParam("customer_email", equalTo("ana+orders@beam.example"))
                        .withFormParam("locale", equalTo("es"))
                        .withFormParam("success_url", equalTo("https://shop.example/pay/kestrel/1?done")));
    }

    @Test
    void doesNotReachWhatIsNextToIt() {
        assertThat(ask(payable(1), false, "\"sk_test_1\"")).isInstanceOf(PaymentPage.Unavailable.class);
        stripe.server().verify(0, postRequestedFor(urlEqualTo("/v1/checkout/sessions")));
    }

    private PaymentPage ask(Payable payable, boolean privateAllowed, String key) {
        String settings =
                "{\"commerce\":{\"stripe_secret_key\":%s,\"stripe_base_url\":\"%s\"}}".formatted(key, stripe.url());
        Tenant tenant = new Tenant(
                new TenantId(UUID.randomUUID()),
                "kestrel",
                "Kestrel",
                "wholesale",
                Locale.of("es", "ES"),
                "EUR",
                ZoneId.of("Europe/Madrid"),
                SettingsReader.read(JSON.readTree(settings)),
                "pk_test",
                1);
        return TenantContext.call(tenant, () -> new StripeProvider(JSON, privateAllowed).page(payable));
    }
}
