package dev.parley.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.identity.signin.Authenticator;
import dev.parley.tenancy.Tenant;
import java.time.Instant;
import java.util.UUID;

/** Registers people of a business and signs them in, as they do. */
abstract class PeopleTest extends WebTest {

    static final String PASSWORD = "a-good-long-password";

    final Tenant[] own = new Tenant[1];

    /** Somebody new of a new tenant that has no other staff. */
    String registered(String role) {
        own[0] = newTenant("dealership");
        String email = UUID.randomUUID() + "@parley.test";
        assertThat(register(bearer(null, Role.ADMIN), email, role)).isEqualTo(201);
        return email;
    }

    int register(String admin, String email, String role) {
        String body = "{\"email\":\"%s\",\"password\":\"%s\",\"role\":\"%s\"}".formatted(email, PASSWORD, role);
        return own[0] == null
                ? post("/api/v1/auth/register", body, "Authorization", admin).status()
                : post("/api/v1/auth/register", body, "Authorization", admin, "X-Parley-Tenant", own[0].slug())
                        .status();
    }

    Answer login(String email, String password) {
        return post("/api/v1/auth/login", "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(email, password));
    }

    Answer refresh(String token) {
        return post("/api/v1/auth/refresh", "{\"refresh_token\":\"%s\"}".formatted(token));
    }

    Answer change(String token, String current, String next) {
        return post(
                "/api/v1/auth/password",
                "{\"current_password\":\"%s\",\"new_password\":\"%s\"}".formatted(current, next),
                "Authorization",
                "Bearer " + token);
    }

    int me(String token) {
        return get("/api/v1/auth/me", "Authorization", "Bearer " + token).status();
    }

    String idOf(String token) {
        return text(get("/api/v1/auth/me", "Authorization", "Bearer " + token), "id");
    }

    static String text(Answer answer, String field) {
        return answer.body().path(field).stringValue("");
    }

    static String code(Authenticator device, Instant at) {
        return "{\"code\":\"" + device.code(at) + "\"}";
    }
}
