package dev.parley.identity.gate;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.shared.DataDirectory;
import dev.parley.tenancy.Tenant;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class GateTests extends WebTest {

    private static final String ME = "/api/v1/auth/me";

    @Autowired
    DataDirectory data;

    /** {@code -} stands for a visitor; the answer of somebody with the right is anything but 401 and 403. */
    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/auth/me, viewer",
        "GET, /api/v1/tenants, viewer",
        "GET, /api/v1/leads, viewer",
        "GET, /api/v1/conversations, viewer",
        "GET, /api/v1/chat/stats, viewer",
        "GET, /api/v1/receipts/none, viewer",
        "GET, /api/v1/products, viewer",
        "GET, /api/v1/knowledge/search, viewer",
        "GET, /api/v1/handoff/active, viewer",
        "GET, /api/v1/notifications/log, viewer",
        "POST, /api/v1/nlu/parse, viewer",
        "PATCH, /api/v1/leads/none, agent",
        "POST, /api/v1/handoff/claim/none, agent",
        "POST, /api/v1/chat/payment-confirm, agent",
        "POST, /api/v1/anything/new, agent",
        "POST, /api/v1/knowledge/ingest, admin",
        "POST, /api/v1/products/import, admin",
        "POST, /api/v1/auth/register, admin",
        "POST, /api/v1/auth/keys, admin",
        "GET, /api/v1/auth/keys, admin",
        "POST, /api/v1/tenants, admin",
        "GET, /api/v1/compliance/audit-log, admin"
    })
    void everyEndpointNeedsItsRole(String method, String path, String needed) {
        Tenant tenant = newTenant("dealership");
        String key = "X-Parley-Key";
        assertThat(send(method, path, body(method), key, tenant.widgetKey()).status())
                .as("visitor")
                .isEqualTo(401);
        for (Role role : Role.values()) {
            int status = send(method, path, body(method), "Authorization", bearer(tenant, role))
                    .status();
            if (role.includes(Role.of(needed))) {
                boolean onlyThePlatformMay = method.equals("POST") && path.equals("/api/v1/tenants");
                assertThat(status).as(role.toString()).isNotIn(onlyThePlatformMay ? 401 : 403, 401);
            } else {
                assertThat(status).as(role.toString()).isEqualTo(403);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/health",
                "/api/health",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness",
                "/metrics",
                "/v3/api-docs",
                "/swagger-ui/index.html",
                "/"
            })
    void whatIsOpenNeedsNothing(String path) {
        assertThat(get(path).status()).isEqualTo(200);
    }

    @Test
    void whatAVisitorMayPostIsToldToBeNothingElse() {
        String key = newTenant("dealership").widgetKey();
        for (String path : List.of("/api/v1/chat", "/api/chat", "/api/v1/auth/login")) {
            assertThat(get(path, "X-Parley-Key", key).status()).as(path).isEqualTo(405);
        }
    }

    @Test
    void withoutAKeyAndADefaultTenantNobodyGetsIn() {
        Answer refused = post("/api/v1/chat", "{\"message\":\"hello\"}");
        assertThat(refused.status()).isEqualTo(401);
        assertThat(refused.header("Content-Type")).startsWith("application/problem+json");
        assertThat(refused.header("WWW-Authenticate")).isEqualTo("Bearer");
    }

    @Test
    void anUnknownWidgetKeyIsRefused() {
        assertThat(post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", "pk_unknown")
                        .status())
                .isEqualTo(401);
    }

    @Test
    void tokensThatAreForgedExpiredOrUnsignedAreRefused() throws Exception {
        String good = token(newTenant("dealership"), Role.ADMIN);
        assertThat(me(good)).isEqualTo(200);
        String[] parts = good.split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String[] who = {
            json.readTree(claims).at("/sub").stringValue(),
            json.readTree(claims).at("/sid").stringValue()
        };
        String raised = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(claims.replace("admin", "Admin").getBytes(StandardCharsets.UTF_8));
        assertThat(me(parts[0] + "." + raised + "." + parts[2]))
                .as("changed claims")
                .isEqualTo(401);
        assertThat(me(new PlainJWT(claims(who, Instant.now().plusSeconds(600))).serialize()))
                .as("none")
                .isEqualTo(401);
        byte[] secret = Files.readAllBytes(data.file("jwt-secret"));
        assertThat(me(signed(who, JWSAlgorithm.HS256, secret, Instant.now().plusSeconds(600))))
                .isEqualTo(200);
        assertThat(me(signed(who, JWSAlgorithm.HS256, secret, Instant.now().minusSeconds(60))))
                .as("expired")
                .isEqualTo(401);
        assertThat(me(signed(who, JWSAlgorithm.HS512, secret, Instant.now().plusSeconds(600))))
                .as("another algorithm")
                .isEqualTo(401);
        assertThat(me(signed(
                        who, JWSAlgorithm.HS256, new byte[64], Instant.now().plusSeconds(600))))
                .as("another secret")
                .isEqualTo(401);
        String[] nobody = {who[0], UUID.randomUUID().toString()};
        assertThat(me(signed(nobody, JWSAlgorithm.HS256, secret, Instant.now().plusSeconds(600))))
                .as("a sign-in that never was")
                .isEqualTo(401);
        assertThat(me("nonsense")).isEqualTo(401);
    }

    @Test
    void theSigningSecretIsForItsOwnerOnly() throws IOException {
        assertThat(Files.getPosixFilePermissions(data.file("jwt-secret")))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void aServerKeyActsForItsTenantWithItsRole() {
        Tenant tenant = newTenant("dealership");
        Answer made = post(
                "/api/v1/auth/keys",
                "{\"name\":\"shop\",\"kind\":\"server\",\"role\":\"agent\"}",
                "Authorization",
                bearer(tenant, Role.ADMIN));
        assertThat(made.status()).as(made.text()).isEqualTo(201);
        String key = made.body().at("/key").stringValue();
        assertThat(key).startsWith("sk_");
        Answer me = get(ME, "X-API-Key", key);
        assertThat(me.body().at("/tenant").stringValue()).isEqualTo(tenant.slug());
        assertThat(me.body().at("/role").stringValue()).isEqualTo("agent");
        assertThat(get("/api/v1/auth/keys", "X-API-Key", key).status()).isEqualTo(403);
        assertThat(get(
                                ME,
                                "X-API-Key",
                                key,
                                "X-Parley-Tenant",
                                newTenant("dealership").slug())
                        .status())
                .isEqualTo(403);
        assertThat(get(ME, "X-API-Key", key + "x").status()).isEqualTo(401);
    }

    @Test
    void aKeyIsListedWithoutItsSecretAndOpensNothingOnceDeleted() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        Answer made = post(
                "/api/v1/auth/keys",
                "{\"name\":\"shop\",\"kind\":\"server\",\"role\":\"viewer\"}",
                "Authorization",
                admin);
        String key = made.body().at("/key").stringValue();
        assertThat(get(ME, "X-API-Key", key).status()).isEqualTo(200);
        Answer list = get("/api/v1/auth/keys", "Authorization", admin);
        assertThat(list.text()).contains("shop").doesNotContain(key);
        String id = list.body().at("/items/0/id").stringValue();
        assertThat(send("DELETE", "/api/v1/auth/keys/" + id, null, "Authorization", admin)
                        .status())
                .isEqualTo(204);
        assertThat(get(ME, "X-API-Key", key).status()).isEqualTo(401);
    }

    @Test
    void anotherTenantsKeysAreOutOfReach() {
        Tenant tenant = newTenant("dealership");
        Answer made = post(
                "/api/v1/auth/keys",
                "{\"name\":\"shop\",\"kind\":\"server\",\"role\":\"viewer\"}",
                "Authorization",
                bearer(tenant, Role.ADMIN));
        String path = "/api/v1/auth/keys/" + made.body().at("/id").stringValue();
        String foreigner = bearer(newTenant("dealership"), Role.ADMIN);
        assertThat(get("/api/v1/auth/keys", "Authorization", foreigner)
                        .body()
                        .at("/items")
                        .size())
                .isZero();
        assertThat(send("DELETE", path, null, "Authorization", foreigner).status())
                .isEqualTo(404);
    }

    @Test
    void staffOfThePlatformNameTheTenantTheyActFor() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(null, Role.ADMIN);
        Answer me = get(ME, "Authorization", admin, "X-Parley-Tenant", tenant.slug());
        assertThat(me.body().at("/tenant").stringValue()).isEqualTo(tenant.slug());
        assertThat(get(ME, "Authorization", admin, "X-Parley-Tenant", "no-such-" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/auth/keys", "Authorization", admin).status()).isEqualTo(400);
    }

    private int me(String token) {
        return get(ME, "Authorization", "Bearer " + token).status();
    }

    private static String signed(String[] who, JWSAlgorithm algorithm, byte[] secret, Instant expires)
            throws Exception {
        SignedJWT jwt = new SignedJWT(new JWSHeader(algorithm), claims(who, expires));
        jwt.sign(new MACSigner(secret));
        return jwt.serialize();
    }

    private static JWTClaimsSet claims(String[] who, Instant expires) {
        return new JWTClaimsSet.Builder()
                .issuer("parley")
                .subject(who[0])
                .claim("sid", who[1])
                .claim("role", "admin")
                .claim("email", "forger@parley.test")
                .issueTime(Date.from(expires.minusSeconds(600)))
                .expirationTime(Date.from(expires))
                .build();
    }

    private static String body(String method) {
        return method.equals("GET") ? null : "{}";
    }
}
