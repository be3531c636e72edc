package dev.parley.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.identity.signin.Authenticator;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** How people come in, stay in and go. */
class PeopleTests extends WebTest {

    private static final String PASSWORD = "a-good-long-password";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    private final Tenant[] own = new Tenant[1];

    @Test
    void aRegistrationIsToldEverythingThatIsWrongWithIt() {
        Answer refused = post(
                "/api/v1/auth/register",
                "{\"email\":\"nope\",\"password\":\"1\",\"role\":\"boss\"}",
                "Authorization",
                bearer(newTenant("dealership"), Role.ADMIN));
        assertThat(refused.body()
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("pointer").asString()))
                .containsExactlyInAnyOrder("/email", "/password", "/role");
    }

    @Test
    void aSignInIsKeptAliveByTokensThatWorkOnce() {
        Answer login = login(registered("agent"), PASSWORD);
        String first = text(login, "refresh_token");
        Answer second = refresh(first);
        assertThat(second.status()).as(second.text()).isEqualTo(200);
        assertThat(me(text(second, "access_token"))).isEqualTo(200);
        assertThat(text(second, "refresh_token")).isNotEqualTo(first);
        Answer third = refresh(text(second, "refresh_token"));
        assertThat(third.status()).isEqualTo(200);
        assertThat(refresh(first).status()).as("an old token comes back").isEqualTo(401);
        assertThat(refresh(text(third, "refresh_token")).status())
                .as("nobody goes on")
                .isEqualTo(401);
        assertThat(me(text(third, "access_token"))).isEqualTo(401);
    }

    @Test
    void whoSignsOutIsOut() {
        String token = text(login(registered("viewer"), PASSWORD), "access_token");
        assertThat(me(token)).isEqualTo(200);
        assertThat(post("/api/v1/auth/logout", "", "Authorization", "Bearer " + token)
                        .status())
                .isEqualTo(204);
        assertThat(me(token)).isEqualTo(401);
    }

    @Test
    void aNewPasswordEndsTheOtherSignIns() {
        String email = registered("agent");
        String here = text(login(email, PASSWORD), "access_token");
        String there = text(login(email, PASSWORD), "access_token");
        assertThat(me(there)).isEqualTo(200);
        Answer wrong = change(here, "not it", "another-good-password");
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.body().at("/errors/0/pointer").stringValue()).isEqualTo("/current_password");
        assertThat(change(here, PASSWORD, "short").status()).isEqualTo(400);
        assertThat(change(here, PASSWORD, "another-good-password").status()).isEqualTo(204);
        assertThat(me(here)).isEqualTo(200);
        assertThat(me(there)).isEqualTo(401);
        assertThat(login(email, PASSWORD).status()).isEqualTo(401);
        assertThat(login(email, "another-good-password").status()).isEqualTo(200);
    }

    @Test
    void aPersonSeesAndEndsTheirOwnSignInsOnly() {
        String email = registered("agent");
        String here = text(login(email, PASSWORD), "access_token");
        String there = text(login(email, PASSWORD), "access_token");
        Answer list = get("/api/v1/auth/sessions", "Authorization", "Bearer " + here);
        assertThat(list.body().at("/items").size()).isEqualTo(2);
        String id = "";
        for (var item : list.body().at("/items")) {
            id = item.at("/current").booleanValue() ? id : item.at("/id").stringValue();
        }
        String stranger = text(login(registered("admin"), PASSWORD), "access_token");
        String path = "/api/v1/auth/sessions/" + id;
        assertThat(send("DELETE", path, null, "Authorization", "Bearer " + stranger)
                        .status())
                .isEqualTo(404);
        assertThat(send("DELETE", path, null, "Authorization", "Bearer " + here).status())
                .isEqualTo(204);
        assertThat(me(there)).isEqualTo(401);
        assertThat(me(here)).isEqualTo(200);
    }

    @Test
    void whoIsDeactivatedIsOutAtOnceAndWhoIsDemotedHasLessAtOnce() {
        String email = registered("admin");
        String token = text(login(email, PASSWORD), "access_token");
        String admin = bearer(own[0], Role.ADMIN);
        String path = "/api/v1/auth/staff/" + idOf(token);
        assertThat(get("/api/v1/auth/keys", "Authorization", "Bearer " + token).status())
                .isEqualTo(200);
        assertThat(send("PATCH", path, "{\"role\":\"viewer\"}", "Authorization", admin)
                        .status())
                .isEqualTo(200);
        assertThat(get("/api/v1/auth/keys", "Authorization", "Bearer " + token).status())
                .isEqualTo(403);
        assertThat(send("PATCH", path, "{\"active\":false}", "Authorization", admin)
                        .status())
                .isEqualTo(200);
        assertThat(me(token)).isEqualTo(401);
        assertThat(login(email, PASSWORD).status()).isEqualTo(401);
    }

    @Test
    void oneAdministratorRemains() {
        String token = text(login(registered("admin"), PASSWORD), "access_token");
        Answer refused = send(
                "PATCH", "/api/v1/auth/staff/" + idOf(token), "{\"active\":false}", "Authorization", "Bearer " + token);
        assertThat(refused.status()).isEqualTo(409);
    }

    @Test
    void anotherTenantsPeopleAreOutOfReach() {
        String token = text(login(registered("agent"), PASSWORD), "access_token");
        String foreigner = bearer(newTenant("dealership"), Role.ADMIN);
        String path = "/api/v1/auth/staff/" + idOf(token);
        assertThat(send("PATCH", path, "{\"active\":false}", "Authorization", foreigner)
                        .status())
                .isEqualTo(404);
        assertThat(get("/api/v1/auth/staff", "Authorization", foreigner).text()).doesNotContain(idOf(token));
        assertThat(get("/api/v1/auth/staff?platform=true", "Authorization", foreigner)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void anInvitedPersonChoosesAPasswordOnce() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        String email = UUID.randomUUID() + "@parley.test";
        Answer invited = post(
                "/api/v1/auth/invitations",
                "{\"email\":\"%s\",\"name\":\"Ana\",\"role\":\"agent\"}".formatted(email),
                "Authorization",
                admin);
        assertThat(invited.status()).as(invited.text()).isEqualTo(201);
        assertThat(get("/api/v1/auth/invitations", "Authorization", admin).text())
                .contains(email)
                .doesNotContain(text(invited, "token"));
        String body =
                "{\"token\":\"%s\",\"password\":\"%s\",\"role\":\"admin\"}".formatted(text(invited, "token"), PASSWORD);
        Answer accepted = post("/api/v1/auth/invitations/accept", body);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(201);
        assertThat(text(accepted, "role")).isEqualTo("agent");
        assertThat(post("/api/v1/auth/invitations/accept", body).status()).isEqualTo(400);
        assertThat(text(login(email, PASSWORD), "role")).isEqualTo("agent");
        assertThat(bodies(tenant, "staff_invitation").getFirst()).contains(text(invited, "token"));
        assertThat(get("/api/v1/notifications/log", "Authorization", bearer(tenant, Role.VIEWER))
                        .text())
                .contains("staff_invitation")
                .doesNotContain(text(invited, "token"));
    }

    @Test
    void aWithdrawnInvitationOpensNothing() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        Answer invited = post(
                "/api/v1/auth/invitations",
                "{\"email\":\"%s@parley.test\",\"role\":\"agent\"}".formatted(UUID.randomUUID()),
                "Authorization",
                admin);
        send("DELETE", "/api/v1/auth/invitations/" + text(invited, "id"), null, "Authorization", admin);
        String body = "{\"token\":\"%s\",\"password\":\"%s\"}".formatted(text(invited, "token"), PASSWORD);
        assertThat(post("/api/v1/auth/invitations/accept", body).status()).isEqualTo(400);
    }

    @Test
    void aForgottenPasswordIsReplacedByLetterAndNobodyLearnsWhoExists() {
        String email = registered("agent");
        String token = text(login(email, PASSWORD), "access_token");
        Answer known = post("/api/v1/auth/password/forgot", "{\"email\":\"%s\"}".formatted(email));
        Answer unknown = post("/api/v1/auth/password/forgot", "{\"email\":\"nobody@parley.test\"}");
        assertThat(known.status()).isEqualTo(202);
        assertThat(unknown.status()).isEqualTo(202);
        assertThat(unknown.text()).isEqualTo(known.text());
        String letter = awaited(own[0], "staff_password_reset");
        String key = letter.lines()
                .filter(line -> line.matches("[A-Za-z0-9_-]{43}"))
                .findFirst()
                .orElseThrow();
        String body = "{\"token\":\"%s\",\"password\":\"brand-new-password\"}".formatted(key);
        assertThat(post("/api/v1/auth/password/reset", body.replace("brand-new-password", "short"))
                        .status())
                .isEqualTo(400);
        assertThat(post("/api/v1/auth/password/reset", body).status()).isEqualTo(204);
        assertThat(post("/api/v1/auth/password/reset", body).status()).isEqualTo(400);
        assertThat(me(token)).isEqualTo(401);
        assertThat(login(email, "brand-new-password").status()).isEqualTo(200);
    }

    @Test
    void anAuthenticatorIsAskedForOnceItIsConfirmed() {
        String email = registered("agent");
        String bearer = "Bearer " + text(login(email, PASSWORD), "access_token");
        Answer setup = post("/api/v1/auth/totp", "", "Authorization", bearer);
        assertThat(setup.status()).as(setup.text()).isEqualTo(200);
        assertThat(login(email, PASSWORD).status()).as("not confirmed yet").isEqualTo(200);
        Authenticator device = new Authenticator(text(setup, "secret"));
        assertThat(post("/api/v1/auth/totp/confirm", "{\"code\":\"abc\"}", "Authorization", bearer)
                        .status())
                .isEqualTo(400);
        Instant now = Instant.now();
        assertThat(post("/api/v1/auth/totp/confirm", code(device, now.minusSeconds(30)), "Authorization", bearer)
                        .status())
                .isEqualTo(204);
        Answer asked = login(email, PASSWORD);
        assertThat(asked.status()).isEqualTo(401);
        assertThat(asked.body().at("/errors/0/pointer").stringValue()).isEqualTo("/code");
        String with =
                "{\"email\":\"%s\",\"password\":\"%s\",\"code\":\"%s\"}".formatted(email, PASSWORD, device.code(now));
        assertThat(post("/api/v1/auth/login", with).status()).isEqualTo(200);
        assertThat(post("/api/v1/auth/login", with).status())
                .as("a code opens once")
                .isEqualTo(401);
    }

    @Test
    void addressesThatLookAlikeAreOneOrNone() {
        Tenant tenant = newTenant("dealership");
        String admin = bearer(tenant, Role.ADMIN);
        String name = "ana" + UUID.randomUUID().toString().substring(0, 8);
        assertThat(register(admin, name + "@parley.test", "agent")).isEqualTo(201);
        assertThat(register(admin, name.toUpperCase(java.util.Locale.ROOT) + "@PARLEY.test", "agent"))
                .isEqualTo(409);
        assertThat(register(admin, name.replace("ana", "\uFF41na") + "@parley.test", "agent"))
                .as("full width")
                .isEqualTo(409);
        assertThat(register(admin, name.replace("ana", "\u0430na") + "@parley.test", "agent"))
                .as("Cyrillic a")
                .isEqualTo(400);
        assertThat(register(admin, name + "\u200B@parley.test", "agent"))
                .as("invisible")
                .isEqualTo(400);
        assertThat(register(admin, name + "@p\u0430rley.test", "agent"))
                .as("Cyrillic in the domain")
                .isEqualTo(400);
        assertThat(register(admin, name + "@parley.test\\nBcc: x@y.test", "agent"))
                .isEqualTo(400);
        assertThat(login("\uFF41" + name.substring(1) + "@Parley.Test", PASSWORD)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aLongPasswordIsRefusedByItsBytesAndNotCut() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        Answer refused = post(
                "/api/v1/auth/register",
                "{\"email\":\"%s@parley.test\",\"password\":\"%s\",\"role\":\"agent\"}"
                        .formatted(UUID.randomUUID(), "पासवर्ड".repeat(8)),
                "Authorization",
                admin);
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.body().at("/errors/0/pointer").stringValue()).isEqualTo("/password");
    }

    /** Somebody new of a new tenant that has no other staff. */
    private String registered(String role) {
        own[0] = newTenant("dealership");
        String email = UUID.randomUUID() + "@parley.test";
        assertThat(register(bearer(null, Role.ADMIN), email, role)).isEqualTo(201);
        return email;
    }

    private int register(String admin, String email, String role) {
        String body = "{\"email\":\"%s\",\"password\":\"%s\",\"role\":\"%s\"}".formatted(email, PASSWORD, role);
        return own[0] == null
                ? post("/api/v1/auth/register", body, "Authorization", admin).status()
                : post("/api/v1/auth/register", body, "Authorization", admin, "X-Parley-Tenant", own[0].slug())
                        .status();
    }

    private Answer login(String email, String password) {
        return post("/api/v1/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    private Answer refresh(String token) {
        return post("/api/v1/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(token));
    }

    private Answer change(String token, String current, String next) {
        return post(
                "/api/v1/auth/password",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, next),
                "Authorization",
                "Bearer " + token);
    }

    private int me(String token) {
        return get("/api/v1/auth/me", "Authorization", "Bearer " + token).status();
    }

    private String idOf(String token) {
        return text(get("/api/v1/auth/me", "Authorization", "Bearer " + token), "id");
    }

    private static String text(Answer answer, String field) {
        return answer.body().path(field).stringValue("");
    }

    private static String code(Authenticator device, Instant at) {
        return "{\"code\":\"" + device.code(at) + "\"}";
    }

    private List<String> bodies(Tenant tenant, String kind) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select body from outbound_messages where kind = ?")
                                .param(kind)
                                .query(String.class)
                                .list()));
    }

    private String awaited(Tenant tenant, String kind) {
        Instant end = Instant.now().plus(Duration.ofSeconds(10));
        while (bodies(tenant, kind).isEmpty() && Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return bodies(tenant, kind).getFirst();
    }
}
