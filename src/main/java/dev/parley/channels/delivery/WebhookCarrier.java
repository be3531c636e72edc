package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.WebhookSecrets;
import dev.parley.shared.outbound.PinnedAnswer;
import dev.parley.shared.outbound.PinnedCall;
import dev.parley.shared.outbound.PinnedTarget;
import dev.parley.shared.outbound.PinnedTarget.PrivateAddressException;
import dev.parley.tenancy.TenantSecret;
import dev.parley.tenancy.TenantSecrets;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * JSON posted to a URL of the tenant's, signed when it is sent. Redirects are not followed. The host is resolved once: the
 * address that was checked is the address that is connected to.
 */
@Component
class WebhookCarrier implements Carrier {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

    private final TenantSecrets own;
    private final ObjectProvider<WebhookSecrets> others;
    private final boolean privateAllowed;

    WebhookCarrier(
            TenantSecrets own,
            ObjectProvider<WebhookSecrets> others,
            @Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this.own = own;
        this.others = others;
        this.privateAllowed = privateAllowed;
    }

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public Delivery carry(KeptMessage kept) {
        try {
            PinnedTarget target = PinnedTarget.of(URI.create(kept.message().to()), privateAllowed);
            PinnedCall call =
                    new PinnedCall("POST", target, headers(kept), kept.message().text());
            return judge(call.send(TIMEOUT, (answer, body) -> answer));
        } catch (IllegalArgumentException malformed) {
            return new Delivery.Refused("the URL or a header is malformed: " + malformed.getMessage());
        } catch (PrivateAddressException inside) {
            return new Delivery.Refused(String.valueOf(inside.getMessage()));
        } catch (IOException unreachable) {
            return new Delivery.TryLater(
                    unreachable.getClass().getSimpleName() + ": " + unreachable.getMessage(), null);
        }
    }

    private Map<String, String> headers(KeptMessage kept) {
        OutboundMessage message = kept.message();
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("User-Agent", "Parley");
        headers.put("Content-Type", "application/json; charset=utf-8");
        headers.putAll(message.headers());
        // Receivers hold the timestamp against real time, whatever the application's clock shows.
        headers.putAll(StandardWebhook.headers(
                kept.id().toString(), Instant.now(), message.text(), secrets(message.secret())));
        return headers;
    }

    private static Delivery judge(PinnedAnswer response) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return new Delivery.Sent("webhook");
        }
        String reason = "HTTP " + status;
        if (status >= 500 || TEMPORARY.contains(status)) {
            return new Delivery.TryLater(
                    reason,
                    response.header("retry-after").map(WebhookCarrier::wait).orElse(null));
        }
        return new Delivery.Refused(reason);
    }

    private static @Nullable Duration wait(String header) {
        try {
            return header.matches("\\d{1,9}")
                    ? Duration.ofSeconds(Long.parseLong(header))
                    : Duration.between(
                            Instant.now(),
                            ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
        } catch (DateTimeParseException malformed) {
            return null;
        }
    }

    private List<String> secrets(@Nullable String name) {
        return switch (name) {
            case "crm" -> own.accepted(TenantSecret.CRM);
            case "erp" -> own.accepted(TenantSecret.ERP);
            case null -> List.of();
            case String other ->
                others.stream().flatMap(one -> one.find(other).stream()).toList();
        };
    }
}
