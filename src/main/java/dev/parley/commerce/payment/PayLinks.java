package dev.parley.commerce.payment;

import dev.parley.commerce.Order;
import dev.parley.tenancy.TenantContext;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Where customers pay: a page of this server that sends them on to the provider. It can be given away before the
 * provider was asked, and does not end when the provider's page does.
 */
@Component
public class PayLinks {

    private final Payments payments;
    private final String publicUrl;

    PayLinks(Payments payments, @Value("${parley.public-url:}") String publicUrl) {
        this.payments = payments;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    /** Empty when the order is not to be paid online, or it is not known where this server is reached. */
    public Optional<URI> of(Order order) {
        return Payments.isPayable(order) ? of(order.id()) : Optional.empty();
    }

    /** The same for an order that is about to be placed. */
    public Optional<URI> of(UUID orderId) {
        return payments.areTaken() ? base().map(base -> page(base, orderId)) : Optional.empty();
    }

    private static URI page(String base, UUID orderId) {
        return URI.create(base + "/pay/" + TenantContext.current().slug() + "/" + orderId);
    }

    private Optional<String> base() {
        if (!publicUrl.isEmpty()) {
            return Optional.of(publicUrl);
        }
        return RequestContextHolder.getRequestAttributes() == null
                ? Optional.empty()
                : Optional.of(
                        ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}
