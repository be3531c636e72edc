package dev.parley.identity.gate;

import dev.parley.identity.key.AccessKeys;
import dev.parley.tenancy.Tenants;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which web pages may talk to this server. */
@Component
class Origins {

    private final Tenants tenants;
    private final AccessKeys keys;

    Origins(Tenants tenants, AccessKeys keys) {
        this.tenants = tenants;
        this.keys = keys;
    }

    /** Whether the page is one of this server's own; told by the host alone, because a proxy may end TLS. */
    boolean own(HttpServletRequest request, String origin) {
        @Nullable String host = request.getHeader("Host");
        URI page = uri(origin);
        return host != null
                && page != null
                && page.getHost() != null
                && authority(page).equals(authority(uri(page.getScheme() + "://" + host)));
    }

    boolean among(List<String> allowed, String origin) {
        return allowed.stream().anyMatch(origin::equalsIgnoreCase);
    }

    /** Whether any tenant lets the page in; a browser asks that before it sends the key that names the tenant. */
    boolean knownAnywhere(String origin) {
        return keys.widgetOrigins().stream().anyMatch(origin::equalsIgnoreCase)
                || tenants.all().stream()
                        .anyMatch(tenant -> among(tenant.settings().allowedOrigins(), origin));
    }

    private static String authority(@Nullable URI page) {
        if (page == null || page.getHost() == null) {
            return "";
        }
        boolean plain = page.getPort() < 0 || page.getPort() == ("https".equalsIgnoreCase(page.getScheme()) ? 443 : 80);
        return (plain ? page.getHost() : page.getHost() + ":" + page.getPort()).toLowerCase(Locale.ROOT);
    }

    private static @Nullable URI uri(String text) {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
