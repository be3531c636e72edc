package dev.parley.identity.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where a request comes from: the socket's other end, or what a trusted proxy says about it. */
@Component
public class ClientAddress {

    private final List<String> trustedProxies;

    ClientAddress(RateLimitProperties properties) {
        this.trustedProxies = properties.trustedProxies();
    }

    /** The last address of the forwarding chain that no trusted proxy has. */
    public String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        @Nullable String forwarded = request.getHeader("X-Forwarded-For");
        if (forwarded == null || !trustedProxies.contains(address)) {
            return address;
        }
        for (String hop : List.of(forwarded.split(",", -1)).reversed()) {
            address = hop.strip();
            if (!trustedProxies.contains(address)) {
                return address;
            }
        }
        return address;
    }
}
