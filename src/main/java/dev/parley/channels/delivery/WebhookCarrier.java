package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.shared.PublicAddresses;
import dev.parley.tenancy.TenantContext;
import dev.parley.tenancy.TenantSettings;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * JSON posted to a URL of the tenant's, signed when it is sent. Redirects are not followed. The host is resolved and
 * checked right before the call; the JVM remembers that answer for the moment the call takes.
 */
@Component
class WebhookCarrier implements Carrier {

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Set<Integer> TEMPORARY = Set.of(408, 425, 429);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TIMEOUT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final boolean privateAllowed;

    WebhookCarrier(@Value("${parley.outbound.allow-private-addresses:false}") boolean privateAllowed) {
        this.privateAllowed = privateAllowed;
    }

    @Override
    public String channel() {
        return "webhook";
    }

    @Override
    public Delivery carry(KeptMessage kept) {
        URI url;
        try {
            url = URI.create(kept.message().to());
            if (url.getHost() == null || !Set.of("http", "https").contains(url.getScheme())) {
                return new Delivery.Refused("the URL is not an http or https address");
            }
            if (!privateAllowed && !PublicAddresses.isPublic(url.getHost())) {
                return new Delivery.Refused("the URL leads to a private address");
            }
            return judge(client.send(request(url, kept), BodyHandlers.discarding()));
        } catch (IllegalArgumentException malformed) {
            return new Delivery.Refused("the URL or a header is malformed: " + malformed.getMessage());
        } catch (IOException unreachable) {
            return new Delivery.TryLater(
                    unreachable.getClass().getSimpleName() + ": " + unreachable.getMessage(), null);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return new Delivery.TryLater("interrupted", null);
        }
    }

    private static HttpRequest request(URI url, KeptMessage kept) {
        OutboundMessage message = kept.message();
        HttpRequest.Builder request = HttpRequest.newBuilder(url)
                .timeout(TIMEOUT)
                .header("User-Agent", "Parley")
                .POST(BodyPublishers.ofString(message.text()));
        message.headers().forEach(request::setHeader);
        if (!message.headers().containsKey("Content-Type")) {
            request.setHeader("Content-Type", "application/json; charset=utf-8");
        }
        // Receivers hold the timestamp against real time, whatever the application's clock shows.
        StandardWebhook.headers(kept.id().toString(), Instant.now(), message.text(), secret(message.secret()))
                .forEach(request::setHeader);
        return request.build();
    }

    private static Delivery judge(HttpResponse<Void> response) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Delivery.Sent("webhook");
        }
        String reason = "HTTP " + status;
        if (status >= 500 || TEMPORARY.contains(status)) {
            return new Delivery.TryLater(
                    reason,
                    response.headers()
                            .firstValue("Retry-After")
                            .map(WebhookCarrier::wait)
                            .orElse(null));
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

    private static @Nullable String secret(@Nullable String name) {
        TenantSettings settings = TenantContext.current().settings();
        return switch (name) {
            case "crm" -> settings.crm().secret();
            case "erp" -> settings.commerce().erp().secret();
            case null, default -> null;
        };
    }
}
