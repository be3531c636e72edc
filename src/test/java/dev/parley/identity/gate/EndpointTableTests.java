package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.identity.signin.SignIns;
import dev.parley.identity.staff.StaffMember;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.identity.staff.Tokens;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every endpoint against every kind of caller. The table is {@code access/endpoints.csv}: method, path and who may.
 *
 * <ul>
 *   <li>{@code open}: anybody; {@code signed}: who proves it otherwise
 *   <li>{@code viewer}, {@code agent}, {@code admin}: this role and those above it, people and servers alike
 *   <li>{@code person}: anybody who signed in, and no server
 *   <li>{@code platform}: administrators of the platform
 * </ul>
 */
class EndpointTableTests extends WebTest {

    private static final String TABLE = "access/endpoints.csv";
    private static final List<Integer> REFUSED = List.of(401, 403);

    @Autowired
    RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    StaffMembers members;

    @Autowired
    SignIns signIns;

    @Autowired
    Tokens tokens;

    private Tenant tenant;
    private Tenant other;
    private Map<Role, StaffMember> staff;
    private Map<Role, String> keys;
    private StaffMember operator;

    @BeforeEach
    void people() {
        tenant = newTenant("dealership");
        other = newTenant("dealership");
        staff = new LinkedHashMap<>();
        keys = new LinkedHashMap<>();
        String admin = bearer(tenant, Role.ADMIN);
        for (Role role : Role.values()) {
            staff.put(role, members.add(tenant, UUID.randomUUID() + "@parley.test", "a-good-password", "Test", role));
            Answer made = post(
                    "/api/v1/auth/keys",
                    "{\"name\":\"k\",\"kind\":\"server\",\"role\":\"%s\"}".formatted(role),
                    "Authorization",
                    admin);
            keys.put(role, made.body().at("/key").stringValue());
        }
        operator = members.add(null, UUID.randomUUID() + "@parley.test", "a-good-password", "Test", Role.ADMIN);
    }

    @Test
    void everyEndpointHasALineInTheTable() throws IOException {
        Map<String, String> table = table();
        List<String> missing = new ArrayList<>();
        for (String endpoint : endpoints()) {
            if (!table.containsKey(endpoint)) {
                missing.add(endpoint.replace(' ', ',') + "," + suggestion(endpoint));
            }
        }
        assertThat(missing)
                .as("add these lines to src/test/resources/" + TABLE + ", after a look at who should be let in")
                .isEmpty();
        List<String> gone = new ArrayList<>(table.keySet());
        gone.removeAll(endpoints());
        assertThat(gone)
                .as("these are no endpoints any more: take them out of the table")
                .isEmpty();
    }

    @Test
    void everyEndpointLetsInWhomTheTableNamesAndNobodyElse() throws IOException {
        List<String> wrong = new ArrayList<>();
        Map<String, String> table = table();
        for (String endpoint : endpoints()) {
            String level = table.get(endpoint);
            if (level != null) {
                check(endpoint, level, wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    private void check(String endpoint, String level, List<String> wrong) {
        int visitor = visitor(endpoint);
        switch (level) {
            case "open" -> expect(!REFUSED.contains(visitor), endpoint, "a visitor", visitor, wrong);
            case "signed" -> expect(visitor >= 400, endpoint, "a visitor", visitor, wrong);
            default -> {
                expect(visitor == 401, endpoint, "a visitor", visitor, wrong);
                for (Role role : Role.values()) {
                    int person = person(endpoint, role);
                    expect(REFUSED.contains(person) != mayPerson(level, role), endpoint, role + "", person, wrong);
                    int server = call(endpoint, "X-API-Key", keys.get(role));
                    expect(
                            REFUSED.contains(server) != mayServer(level, role),
                            endpoint,
                            "server " + role,
                            server,
                            wrong);
                }
                int above = operator(endpoint);
                expect(!REFUSED.contains(above), endpoint, "the platform", above, wrong);
                int foreign =
                        call(endpoint, "Authorization", token(staff.get(Role.ADMIN)), "X-Parley-Tenant", other.slug());
                expect(foreign == 403, endpoint, "another tenant's administrator", foreign, wrong);
            }
        }
    }

    private static boolean mayPerson(String level, Role role) {
        return switch (level) {
            case "platform" -> false;
            case "person" -> true;
            default -> role.includes(Role.of(level));
        };
    }

    private static boolean mayServer(String level, Role role) {
        return !level.equals("person") && mayPerson(level, role);
    }

    /** Who is let in now. */
    private String suggestion(String endpoint) {
        if (!REFUSED.contains(visitor(endpoint))) {
            return "open";
        }
        for (Role role : Role.values()) {
            if (!REFUSED.contains(person(endpoint, role))) {
                boolean server = !REFUSED.contains(call(endpoint, "X-API-Key", keys.get(role)));
                return server ? role.toString() : "person";
            }
        }
        return REFUSED.contains(operator(endpoint)) ? "signed" : "platform";
    }

    private static void expect(boolean so, String endpoint, String caller, int status, List<String> wrong) {
        if (!so) {
            wrong.add(endpoint + " answers " + caller + " " + status);
        }
    }

    private int visitor(String endpoint) {
        return call(endpoint, "X-Parley-Key", tenant.widgetKey());
    }

    private int person(String endpoint, Role role) {
        return call(endpoint, "Authorization", token(staff.get(role)));
    }

    private int operator(String endpoint) {
        return call(endpoint, "Authorization", token(operator), "X-Parley-Tenant", tenant.slug());
    }

    /** Of a sign-in of its own, as some endpoints end it. */
    private String token(StaffMember member) {
        return "Bearer "
                + tokens.make(member, signIns.begin(member, "127.0.0.1", "test").id());
    }

    private int call(String endpoint, String... headers) {
        String[] parts = endpoint.split(" ", 2);
        String path = parts[1].replaceAll("\\{[^}]*}", "00000000-0000-7000-8000-000000000000");
        @Nullable String body = List.of("GET", "DELETE").contains(parts[0]) ? null : "{}";
        return send(parts[0], path, body, headers).status();
    }

    private TreeSet<String> endpoints() {
        TreeSet<String> endpoints = new TreeSet<>();
        requestMappingHandlerMapping.getHandlerMethods().keySet().forEach(endpoint -> {
            for (String pattern : endpoint.getPatternValues()) {
                for (RequestMethod method : endpoint.getMethodsCondition().getMethods()) {
                    if (pattern.startsWith("/api/")) {
                        endpoints.add(method + " " + pattern);
                    }
                }
            }
        });
        return endpoints;
    }

    private static Map<String, String> table() throws IOException {
        Map<String, String> table = new TreeMap<>();
        try (InputStream file = new ClassPathResource(TABLE).getInputStream()) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(","))
                    .forEach(line -> table.put(line[0] + " " + line[1], Objects.requireNonNull(line[2])));
        }
        return table;
    }
}
