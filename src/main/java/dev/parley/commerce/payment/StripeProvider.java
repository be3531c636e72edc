package dev.parley.commerce.payment;

import dev.parley.shared.Language;
import dev.parley.shared.outbound.PinnedCall;
import dev.parley.shared.outbound.PinnedTarget;
import dev.parley.shared.outbound.PinnedTarget.PrivateAddressException;
import dev.parley.tenancy.CommerceSettings;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stripe Checkout, by Stripe's HTTP interface. */
@Component
class StripeProvider implements PaymentProvider {

    private static final String OWN = "https://api.stripe.com";
    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final int LONGEST = 1_000_000;
    private static final Set<Language> SPOKEN = Set.of(Language.ENGLISH, Language.SPANISH, Language.FRENCH);

    private final JsonMapper json;
    private final boolean privateAllowed;

    StripeProvider(JsonMapper json, @Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this.json = json;
        this.privateAllowed = privateAllowed;
    }

    @Override
    public String name() {
        return "stripe";
    }

    @Override
    public boolean isConfigured() {
        return settings().stripeSecretKey() != null;
    }

    @Override
    public PaymentPage page(Payable payable) {
        String key = settings().stripeSecretKey();
        if (key == null) {
            return new PaymentPage.Unavailable("no stripe_secret_key is set");
        }
        try {
            URI url = URI.create(base().replaceAll("/+$", "") + "/v1/checkout/sessions");
            PinnedCall call =
                    new PinnedCall("POST", PinnedTarget.of(url, privateAllowed), headers(key, payable), form(payable));
            return call.send(TIMEOUT, (answer, body) -> read(answer.status(), body.readNBytes(LONGEST)));
        } catch (IllegalArgumentException malformed) {
            return new PaymentPage.Unavailable("stripe_base_url or stripe_secret_key is malformed");
        } catch (PrivateAddressException inside) {
            return new PaymentPage.Unavailable("stripe_base_url leads to a private address");
        } catch (IOException unreachable) {
            return new PaymentPage.Unavailable("Stripe cannot be reached: " + unreachable);
        }
    }

    private static Map<String, String> headers(String key, Payable payable) {
        return Map.of(
                "Authorization",
                "Bearer " + key,
                "Content-Type",
                "application/x-www-form-urlencoded",
                "Idempotency-Key",
                "parley-" + payable.tenant() + "-" + payable.order() + "-" + payable.attempt());
    }

    private static String form(Payable payable) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("mode", "payment");
        fields.put("client_reference_id", payable.order());
        fields.put("metadata[order]", payable.order());
        fields.put("metadata[tenant]", payable.tenant());
        fields.put("payment_intent_data[metadata][order]", payable.order());
        fields.put("line_items[0][quantity]", "1");
        fields.put(
                "line_items[0][price_data][currency]",
                payable.amount().currency().toLowerCase(Locale.ROOT));
        fields.put(
                "line_items[0][price_data][unit_amount]",
                String.valueOf(payable.amount().minor()));
        fields.put("line_items[0][price_data][product_data][name]", payable.what());
        fields.put("success_url", payable.afterwards().toString());
        fields.put("cancel_url", payable.otherwise().toString());
        fields.put(
                "locale",
                SPOKEN.contains(payable.language()) ? payable.language().code() : "auto");
        if (payable.email() != null) {
            fields.put("customer_email", payable.email());
        }
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private PaymentPage read(int status, byte[] answer) {
        try {
            JsonNode body = json.readTree(answer);
            if (status != 200) {
                String said = body.path("error").path("message").asString("");
                return new PaymentPage.Unavailable("Stripe answered " + status + ": " + said);
            }
            URI url = URI.create(body.path("url").asString(""));
            String reference = body.path("id").asString("");
            if (reference.isEmpty() || !"https".equals(url.getScheme()) && !"http".equals(url.getScheme())) {
                return new PaymentPage.Unavailable("Stripe's answer has no id and url");
            }
            return new PaymentPage.Ready(
                    reference,
                    url,
                    Instant.ofEpochSecond(body.path("expires_at").asLong(0)));
        } catch (JacksonException | IllegalArgumentException unreadable) {
            return new PaymentPage.Unavailable("Stripe answered " + status + " without readable JSON");
        }
    }

    private static String base() {
        return Objects.requireNonNullElse(settings().stripeBaseUrl(), OWN);
    }

    private static CommerceSettings settings() {
        return TenantContext.current().settings().commerce();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
