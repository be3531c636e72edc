package dev.parley.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SignInTests extends WebTest {

    private static final String ADMIN = "{\"email\":\"Admin@parley.test\",\"password\":\"correct-horse-battery\"}";

    @Test
    void theFirstAdministratorSignsInAndIsTold() {
        Answer answer = post("/api/v1/auth/login", ADMIN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body().at("/token_type").stringValue()).isEqualTo("bearer");
        assertThat(answer.body().at("/role").stringValue()).isEqualTo("admin");
        assertThat(answer.body().at("/expires_in").intValue()).isPositive();
        Answer me = get(
                "/api/v1/auth/me",
                "Authorization",
                "Bearer " + answer.body().at("/access_token").stringValue());
        assertThat(me.status()).isEqualTo(200);
        assertThat(me.body().at("/email").stringValue()).isEqualTo("admin@parley.test");
        assertThat(me.body().at("/tenant").isNull()).isTrue();
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        Answer wrong = post("/api/v1/auth/login", "{\"email\":\"admin@parley.test\",\"password\":\"guess\"}");
        Answer unknown = post("/api/v1/auth/login", "{\"email\":\"nobody@parley.test\",\"password\":\"guess\"}");
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(wrong.text()).isEqualTo(unknown.text());
    }

    @Test
    void guessingIsSlowedDown() {
        String guess = "{\"email\":\"%s@parley.test\",\"password\":\"guess\"}".formatted(UUID.randomUUID());
        for (int i = 0; i < 5; i++) {
            assertThat(post("/api/v1/auth/login", guess).status()).isEqualTo(401);
        }
        Answer slowed = post("/api/v1/auth/login", guess);
        assertThat(slowed.status()).isEqualTo(429);
        assertThat(slowed.header("Retry-After")).isNotEmpty();
    }

    @Test
    void anAdministratorRegistersStaffOfTheTenant() {
        Tenant tenant = newTenant("dealership");
        String email = UUID.randomUUID() + "@parley.test";
        Answer registered = post(
                "/api/v1/auth/register",
                "{\"email\":\"%s\",\"password\":\"long enough\",\"name\":\"Ana\",\"role\":\"agent\"}".formatted(email),
                "Authorization",
                bearer(tenant, Role.ADMIN));
        assertThat(registered.status()).as(registered.text()).isEqualTo(201);
        assertThat(registered.body().at("/tenant").stringValue()).isEqualTo(tenant.slug());
        Answer login = post("/api/v1/auth/login", "{\"email\":\"%s\",\"password\":\"long enough\"}".formatted(email));
        assertThat(login.body().at("/role").stringValue()).isEqualTo("agent");
        Answer me = get(
                "/api/v1/auth/me",
                "Authorization",
                "Bearer " + login.body().at("/access_token").stringValue());
        assertThat(me.body().at("/tenant").stringValue()).isEqualTo(tenant.slug());
    }

    @Test
    void anAddressIsRegisteredOnce() {
        Tenant tenant = newTenant("dealership");
        String body = "{\"email\":\"%s@parley.test\",\"password\":\"long enough\",\"role\":\"agent\"}"
                .formatted(UUID.randomUUID());
        String admin = bearer(tenant, Role.ADMIN);
        assertThat(post("/api/v1/auth/register", body, "Authorization", admin).status())
                .isEqualTo(201);
        assertThat(post("/api/v1/auth/register", body, "Authorization", admin).status())
                .isEqualTo(409);
    }
}
