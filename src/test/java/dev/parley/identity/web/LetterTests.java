package dev.parley.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.identity.Role;
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

/** How people come in by a letter: invited, or with a password forgotten. */
class LetterTests extends PeopleTest {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PlatformTransactionManager transactions;

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
