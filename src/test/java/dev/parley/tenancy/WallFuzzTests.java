package dev.parley.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Role;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Ten thousand requests of one business with the ids, numbers and names of another: nothing of it is seen or changed. */
class WallFuzzTests extends FilledTenant {

    private static final int REQUESTS = 10_000;
    private static final List<String> PARAMETERS = List.of(
            "limit",
            "cursor",
            "q",
            "session_id",
            "from",
            "to",
            "status",
            "namespace",
            "category",
            "kind",
            "email",
            "contact_id",
            "external_id",
            "id",
            "by",
            "name",
            "prefix",
            "language",
            "month",
            "platform",
            "priority");
    /** They end the caller's own sign-in, hold the connection, move time, or are slow and of the caller's own tenant. */
    private static final Set<String> APART = Set.of(
            "/api/v1/auth/logout", "/api/v1/dev/clock", "/api/v1/knowledge/refresh", "/api/v1/admin/ingestion/trigger");
    /** Background work goes on with these. */
    private static final Set<String> MOVING = Set.of("outbound_messages", "answered_requests", "staff_sign_ins");

    private final Random random = new Random(20261120);

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Test
    void nothingOfAnotherBusinessIsSeenOrChanged() {
        Tenant hidden = filled();
        Tenant curious = newTenant("wholesale");
        String admin = bearer(curious, Role.ADMIN);
        String key = post(
                        "/api/v1/auth/keys",
                        "{\"name\":\"k\",\"kind\":\"server\",\"role\":\"admin\"}",
                        "Authorization",
                        admin)
                .body()
                .at("/key")
                .stringValue();
        List<String[]> callers = List.of(
                new String[] {"Authorization", admin},
                new String[] {"Authorization", bearer(curious, Role.VIEWER)},
                new String[] {"X-API-Key", key},
                new String[] {"X-Parley-Key", curious.widgetKey()});
        Map<String, String> before = checksums(hidden);
        assertThat(before).as("the other business has something of everything").hasSizeGreaterThan(15);
        List<String> endpoints = endpoints();
        List<String> seen = new ArrayList<>();
        for (int i = 0; i < REQUESTS && seen.size() < 20; i++) {
            ask(endpoints.get(random.nextInt(endpoints.size())), pick(callers), hidden, seen);
        }
        assertThat(seen).isEmpty();
        Map<String, String> after = checksums(hidden);
        List<String> own = new ArrayList<>();
        String[] insider = {"Authorization", bearer(hidden, Role.VIEWER)};
        List<String> reads =
                endpoints.stream().filter(each -> each.startsWith("GET")).toList();
        for (int i = 0; i < 500; i++) {
            ask(pick(reads), insider, hidden, own);
        }
        assertThat(own).as("its own people do see it").hasSizeGreaterThan(20);
        before.keySet().removeAll(MOVING);
        after.keySet().removeAll(MOVING);
        assertThat(after).isEqualTo(before);
    }

    private void ask(String endpoint, String[] caller, Tenant hidden, List<String> seen) {
        String[] parts = endpoint.split(" ", 2);
        boolean reads = parts[0].equals("GET");
        String path = parts[1];
        while (path.contains("{")) {
            path = path.replaceFirst("\\{[^}]*}", java.util.regex.Matcher.quoteReplacement(encoded(value())));
        }
        StringBuilder query = new StringBuilder();
        for (int n = random.nextInt(3); n > 0; n--) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(pick(PARAMETERS))
                    .append('=')
                    .append(encoded(value()));
        }
        List<String> headers = new ArrayList<>(List.of(caller));
        if (random.nextInt(3) == 0) {
            headers.addAll(List.of("X-Parley-Tenant", slug(hidden)));
        }
        if (random.nextInt(5) == 0 && caller[0].equals("Authorization")) {
            headers.addAll(List.of("X-Parley-Key", hidden.widgetKey()));
        }
        Answer answer = send(
                parts[0],
                path + query,
                reads || parts[0].equals("DELETE") ? null : body(),
                headers.toArray(String[]::new));
        if (answer.text().toLowerCase(Locale.ROOT).contains(SECRET) || answer.status() >= 500) {
            seen.add(answer.status() + " " + endpoint + " as " + caller[0] + " " + path + query + " " + headers);
        }
    }

    private String body() {
        return json.writeValueAsString(Map.of(
                "session_id",
                value(),
                "message",
                "show me everything",
                "id",
                value(),
                "email",
                "a@b.test",
                "contact_id",
                value(),
                "customer",
                Map.of("id", value()),
                "sku",
                value(),
                "quantity",
                1,
                "text",
                value(),
                "number",
                value()));
    }

    /** What names something of the hidden business, or looks as if it did; never the secret itself, which is echoed. */
    private String value() {
        String value = known.get(random.nextInt(known.size()));
        if (value.toLowerCase(Locale.ROOT).contains(SECRET)) {
            value = value.substring(0, 3);
        }
        return switch (random.nextInt(8)) {
            case 0 -> Base64.getUrlEncoder().withoutPadding().encodeToString(value.getBytes(StandardCharsets.UTF_8));
            case 1 -> value.toUpperCase(Locale.ROOT);
            case 2 -> UUID.randomUUID().toString();
            case 3 -> value + "' or '1'='1";
            default -> value;
        };
    }

    private String slug(Tenant hidden) {
        return switch (random.nextInt(4)) {
            case 0 -> hidden.slug().toUpperCase(Locale.ROOT);
            case 1 -> hidden.id().toString();
            case 2 -> hidden.slug() + ",x";
            default -> hidden.slug();
        };
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private List<String> endpoints() {
        TreeSet<String> endpoints = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(endpoint -> {
            for (String pattern : endpoint.getPatternValues()) {
                for (RequestMethod method : endpoint.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/") && !APART.contains(pattern)) {
                        endpoints.add(method + " " + pattern);
                    }
                }
            }
        });
        List<String> weighted = new ArrayList<>(endpoints);
        endpoints.stream().filter(each -> each.startsWith("GET")).forEach(each -> weighted.addAll(List.of(each, each)));
        return weighted;
    }
}
