package dev.parley.tenancy.web;

import dev.parley.shared.FieldProblem;
import dev.parley.shared.PublicAddresses;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Tells at once which addresses in settings will never be called, because they lead into our own house. Whoever calls them
 * looks again; one that stood there before, or that nobody knows yet, is left to them.
 */
@Component
class PrivateTargets {

    private static final List<String> TARGETS =
            List.of("/crm/url", "/commerce/erp/url", "/commerce/feed/url", "/commerce/stripe_base_url");

    private final boolean allowed;

    PrivateTargets(@Value("${parley.outbound.allow-private-addresses:false}") boolean allowed) {
        this.allowed = allowed;
    }

    /**
     * @param settings as they come
     * @param before as they stand
     */
    List<FieldProblem> problems(JsonNode settings, JsonNode before) {
        return TARGETS.stream()
                .filter(target -> !settings.at(target).equals(before.at(target)))
                .filter(target -> isInside(settings.at(target).asString("")))
                .map(target -> new FieldProblem("/settings" + target, "must not lead to a private address"))
                .toList();
    }

    private boolean isInside(String url) {
        try {
            String host = allowed ? null : URI.create(url.strip()).getHost();
            return host != null && !PublicAddresses.isPublic(host);
        } catch (IllegalArgumentException | UnknownHostException nobody) {
            return false;
        }
    }
}
