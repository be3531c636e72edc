package dev.parley.identity.repeat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RepeatTests extends WebTest {

    private static final String REGISTER = "/api/v1/auth/register";

    private final String email = UUID.randomUUID() + "@parley.test";
    private final String key = UUID.randomUUID().toString();

    @Test
    void aRepeatSaysWhereTheThingIsThatWasMade() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        String[] headers = {"Authorization", admin, "Idempotency-Key", key};
        WebTest.Answer first = post("/api/v1/customers", "{\"name\":\"Ana\"}", headers);
        WebTest.Answer again = post("/api/v1/customers", "{\"name\":\"Ana\"}", headers);
        assertThat(first.header("Location")).startsWith("/api/v1/customers/");
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
    }

    @Test
    void aRepeatGetsTheSameAnswerAndDoesNothing() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        WebTest.Answer first = register(email, key, admin);
        WebTest.Answer again = register(email, key, admin);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text()).isEqualTo(first.text());
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
        assertThat(again.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(register(email, UUID.randomUUID().toString(), admin).status())
                .isEqualTo(409);
    }

    @Test
    void aKeyIsForOneRequest() {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        register(email, key, admin);
        assertThat(register("other-" + email, key, admin).status()).isEqualTo(422);
    }

    @Test
    void anotherCallersKeyIsAnotherKey() {
        Tenant tenant = newTenant("dealership");
        assertThat(register(email, key, bearer(tenant, Role.ADMIN)).status()).isEqualTo(201);
        assertThat(register("other-" + email, key, bearer(tenant, Role.ADMIN)).status())
                .isEqualTo(201);
    }

    @Test
    void staffOfThePlatformMayRepeatToo() {
        String admin = bearer(null, Role.ADMIN);
        String tenant = """
                {"slug":"t-%s","name":"A","profile":"dealership","locale":"en","currency":"EUR","time_zone":"UTC"}
                """.formatted(key);
        assertThat(post("/api/v1/tenants", tenant, "Authorization", admin, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
        assertThat(post("/api/v1/tenants", tenant, "Authorization", admin, "Idempotency-Key", key)
                        .status())
                .isEqualTo(201);
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        String admin = bearer(newTenant("dealership"), Role.ADMIN);
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<WebTest.Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(client -> clients.submit(() -> register(email, key, admin)))
                    .toList();
            for (Future<WebTest.Answer> answer : answers) {
                WebTest.Answer given = answer.get();
                boolean busy = given.text().contains("is being worked on");
                assertThat(given.status()).as(given.text()).isEqualTo(busy ? 409 : 201);
            }
        }
        assertThat(register(email, key, admin).status()).isEqualTo(201);
    }

    private WebTest.Answer register(String address, String idempotencyKey, String admin) {
        return post(
                REGISTER,
                "{\"email\":\"%s\",\"password\":\"long enough\",\"role\":\"agent\"}".formatted(address),
                "Authorization",
                admin,
                "Idempotency-Key",
                idempotencyKey);
    }
}
