package dev.parley.commerce.payment;

import dev.parley.commerce.payment.PaymentEvent.Meaning;
import dev.parley.shared.ErrorCode;
import dev.parley.shared.Money;
import dev.parley.shared.ProblemException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what Stripe posts. */
@Component
class StripeEvents {

    private final JsonMapper json;

    StripeEvents(JsonMapper json) {
        this.json = json;
    }

    /** Which business an event is about, before it is known to be Stripe's. */
    Optional<String> tenant(byte[] body) {
        try {
            String slug = json.readTree(body)
                    .path("data")
                    .path("object")
                    .path("metadata")
                    .path("tenant")
                    .asString("");
            return slug.isEmpty() ? Optional.empty() : Optional.of(slug);
        } catch (JacksonException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws ProblemException (400) for what is no event */
    PaymentEvent read(byte[] body) {
        try {
            JsonNode event = json.readTree(body);
            JsonNode object = event.path("data").path("object");
            String id = event.path("id").asString("");
            String kind = event.path("type").asString("");
            if (id.isEmpty() || kind.isEmpty()) {
                throw new ProblemException(ErrorCode.INVALID, "an event has an id and a type");
            }
            return new PaymentEvent(
                    "stripe",
                    id,
                    kind,
                    meaning(kind, object),
                    object.path("id").asString(""),
                    order(object),
                    amount(object));
        } catch (JacksonException unreadable) {
            throw new ProblemException(ErrorCode.INVALID, "the body is not JSON");
        }
    }

    private static Meaning meaning(String kind, JsonNode object) {
        return switch (kind) {
            case "checkout.session.completed" ->
                object.path("payment_status").asString("").equals("paid") ? Meaning.PAID : Meaning.UNDER_WAY;
            case "checkout.session.async_payment_succeeded" -> Meaning.PAID;
            case "checkout.session.async_payment_failed" -> Meaning.FAILED;
            case "checkout.session.expired" -> Meaning.EXPIRED;
            default -> Meaning.OTHER;
        };
    }

    private static @Nullable String order(JsonNode object) {
        String named = object.path("metadata").path("order").asString("");
        String order = named.isEmpty() ? object.path("client_reference_id").asString("") : named;
        return order.isEmpty() ? null : order;
    }

    private static @Nullable Money amount(JsonNode object) {
        JsonNode total = object.path("amount_total");
        String currency = object.path("currency").asString("");
        try {
            return total.isIntegralNumber() ? new Money(total.asLong(), currency) : null;
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
