package dev.parley.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Role;
import dev.parley.identity.signin.Authenticator;
import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** How people come in, stay in and go. */
class PeopleTests extends PeopleTest {

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
}
