package dev.parley.commerce.skill;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a customer hears of their own orders when the shop's site or a code vouches for them, and others do not. */
class KnownCustomerTests extends WebTest {

    private static final String SECRET = "one-and-only-secret";
    private static final Pattern SIX = Pattern.compile("\\d{6}");

    private Tenant tenant;
    private String admin;
    private String number;
    private @Nullable String session;
    private @Nullable String customer;

    @BeforeEach
    void orderedBefore() {
        tenant = newTenant("wholesale");
        admin = bearer(tenant, Role.ADMIN);
        send("PATCH", "/api/v1/admin/config", "{\"identity_secret\":\"" + SECRET + "\"}", "Authorization", admin);
        post(
                "/api/v1/products/import",
                "[{\"sku\":\"F150\",\"name\":\"Silicone\",\"price\":\"4.75\",\"currency\":\"USD\",\"unit\":\"tube\",\"stock\":60}]",
                "Authorization",
                admin);
        customer("C-1", "Ana Ruiz", "ana@beam.example");
        customer("C-2", "Omar Said", "omar@kiosk.example");
        number = ordered("C-1");
        session = null;
        customer = null;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "can you send me the invoice again?",
                "I never got the invoice of my order",
                "¿me puedes volver a enviar la factura?",
                "mándame la factura del pedido O-1001",
                "vous pouvez me renvoyer la facture ?",
                "मुझे बिल फिर से भेज दीजिए",
                "mera bill dobara bhej do",
                "मला बिल पुन्हा पाठवा",
                "મને બિલ ફરીથી મોકલશો?"
            })
    void theInvoiceIsSentAgainToItsAddress(String wish) {
        customer = "C-1";
        await(1);

        JsonNode reply = say(wish);

        assertThat(reply.path("message").asString()).contains(number, "ana@beam.example");
        assertThat(await(2)).containsOnly("ana@beam.example");
    }

    @Test
    void itIsNotSentToAnAddressOfTheMomentNorOverAndOver() {
        customer = "C-1";
        await(1);
        assertThat(say("send the invoice again to thief@mail.example")
                        .path("message")
                        .asString())
                .contains("only", "ana@beam.example");
        say("no");
        say("send me the invoice again");
        await(2);
        say("send me the invoice again");
        assertThat(invoices()).containsExactly("ana@beam.example", "ana@beam.example");
    }

    @Test
    void whoIsNotKnownProvesItFirst() {
        assertThat(say("please send me my last invoice again").path("message").asString())
                .doesNotContain(number)
                .endsWith("?");
        say("ana@beam.example");
        JsonNode reply = say(code().orElseThrow());

        assertThat(reply.path("message").asString()).contains("Ana Ruiz", number, "ana@beam.example");
        assertThat(await(2)).containsOnly("ana@beam.example");
    }

    @Test
    void ordersOfOthersLookAsIfThereWereNone() {
        customer = "C-2";
        for (String wish : List.of(
                "status of order " + number, "send me the invoice of " + number + " again", "cancel order " + number)) {
            JsonNode reply = say(wish);
            assertThat(reply.path("message").asString()).as(wish).doesNotContain("Silicone", "ana@");
            assertThat(reply.path("order").isNull()).as(wish).isTrue();
        }
        assertThat(get("/api/v1/orders/" + number, "Authorization", admin)
                        .body()
                        .path("status")
                        .asString())
                .isEqualTo("placed");
    }

    @Test
    void anOwnOrderIsToldByNumber() {
        customer = "C-1";
        assertThat(say("where is order " + number + "?").at("/order/number").asString())
                .isEqualTo(number);
        session = null;
        customer = null;
        JsonNode stranger = say("where is order " + number + "?");
        assertThat(stranger.path("order").isNull()).isTrue();
        assertThat(stranger.path("message").asString()).endsWith("?");
    }

    @Test
    void aKnownCustomerIsGreetedByNameOnceAndOfferedTheSameAgain() {
        customer = "C-1";
        JsonNode hello = say("hello");
        assertThat(hello.path("message").asString()).contains("Ana Ruiz", "Silicone");
        JsonNode next = say("yes");
        assertThat(next.path("message").asString()).doesNotContain("Ana Ruiz");
        assertThat(next.at("/cart/lines/0/sku").asString()).isEqualTo("F150");
        session = null;
        customer = null;
        assertThat(say("hello, I am Ana Ruiz, ana@beam.example").path("message").asString())
                .doesNotContain("Silicone", "Good to hear");
    }

    private void customer(String id, String name, String email) {
        ObjectNode body =
                json.createObjectNode().put("external_id", id).put("name", name).put("email", email);
        assertThat(post("/api/v1/customers", body.toString(), "Authorization", admin)
                        .status())
                .isEqualTo(201);
    }

    private String ordered(String id) {
        customer = id;
        say("add 2 F150");
        say("checkout");
        say("+1 202 555 0143, 12 Main Street, Springfield 12345");
        JsonNode done = say("yes");
        assertThat(done.at("/order/invoice_number").asString())
                .as(done.toString())
                .startsWith("INV-");
        return done.at("/order/number").asString();
    }

    private JsonNode say(String text) {
        ObjectNode body = json.createObjectNode().put("message", text).put("session_id", session);
        if (customer != null) {
            body.putObject("customer").put("id", customer).put("hash", hash(customer));
        }
        Answer answer = post("/api/v1/chat", body.toString(), "X-Parley-Key", tenant.widgetKey());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        session = answer.body().path("session_id").asString();
        return answer.body();
    }

    /** Whom the invoices went to, once there are so many. */
    private List<String> await(int many) {
        long until = System.nanoTime() + 20_000_000_000L;
        while (invoices().size() < many && System.nanoTime() < until) {
            Thread.onSpinWait();
        }
        assertThat(invoices()).hasSize(many);
        return invoices();
    }

    private List<String> invoices() {
        List<String> to = new ArrayList<>();
        log().forEach(message -> {
            if (message.path("kind").asString().equals("invoice")) {
                to.add(message.path("to").asString());
            }
        });
        return to;
    }

    private Optional<String> code() {
        for (JsonNode message : log()) {
            if (message.path("kind").asString().equals("verification_code")) {
                Matcher six = SIX.matcher(message.path("body").asString());
                return six.find() ? Optional.of(six.group()) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private JsonNode log() {
        return get("/api/v1/notifications/log?limit=50", "Authorization", admin)
                .body()
                .path("items");
    }

    private static String hash(String id) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(id.getBytes(StandardCharsets.UTF_8)));
        } catch (java.security.GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
