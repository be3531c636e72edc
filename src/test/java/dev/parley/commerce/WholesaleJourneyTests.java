package dev.parley.commerce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.parley.WebTest;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.commerce.payment.StripeDouble;
import dev.parley.identity.Role;
import dev.parley.tenancy.NewTenant;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import tools.jackson.databind.JsonNode;

/** From a vague need to an invoice in the customer's mailbox and a page to pay on. */
@TestPropertySource(properties = "parley.outbound.allow-private-addresses=true")
class WholesaleJourneyTests extends WebTest {

    private static final int MAIL_PORT = freePort();
    private static final GreenMail MAIL =
            new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private static final StripeDouble STRIPE = new StripeDouble();
    private static final String PRODUCTS = """
            [{"sku":"B10","name":"Brick anchor M8x75","description":"Fastens timber to brick and concrete.",
              "price":"24.50","currency":"EUR","unit":"box","stock":40,"category":"anchors"},
             {"sku":"B11","name":"Brick anchor M10x95","description":"Fastens heavy timber to brick and concrete.",
              "price":"19.80","currency":"EUR","unit":"box","stock":25,"category":"anchors"}]
            """;

    @Autowired
    private ProductImport products;

    private Tenant tenant;
    private @Nullable String session;

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_PORT);
    }

    @BeforeAll
    static void start() {
        MAIL.start();
        STRIPE.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
        STRIPE.stop();
    }

    @BeforeEach
    void open() {
        session = null;
        tenant = tenants.create(
                new NewTenant(
                        "t-" + UUID.randomUUID(),
                        "Kestrel",
                        "wholesale",
                        Locale.of("es", "ES"),
                        "EUR",
                        ZoneId.of("Europe/Madrid"),
                        SettingsReader.read(json.readTree("""
                                {"tax_rate":"0","languages":["en","es"],
                                 "commerce":{"stripe_secret_key":"sk_test_1","stripe_base_url":"%s"}}
                                """.formatted(STRIPE.url())))),
                null);
        TenantContext.run(
                tenant,
                () -> products.run(
                        "application/json", new ByteArrayInputStream(PRODUCTS.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void aCustomerOrdersInWordsAndIsInvoiced() throws Exception {
        say("do you have brick anchors?");
        put("B11", 12);
        put("B10", 3);
        say("checkout");
        say("Beam & Sons Ltd / Ana Ruiz");
        say("ana@beam.example");
        say("+34 600 111 222");
        say("Calle Mayor 5, 31001 Pamplona");
        JsonNode placed = say("yes");
        JsonNode order = placed.get("order");
        String number = order.get("number").stringValue();
        assertThat(order.get("total").get("amount").stringValue()).isEqualTo("311.10");

        await().atMost(Duration.ofSeconds(20)).until(() -> MAIL.getReceivedMessages().length > 0);
        MimeMessage mail = MAIL.getReceivedMessages()[0];
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly("ana@beam.example");
        assertThat(mail.getSubject()).startsWith("Invoice INV-").endsWith("from Kestrel");
        String invoice = text(pdf(mail));
        assertThat(invoice).contains("Beam & Sons Ltd", "Ana Ruiz", "B11", "12 boxes", "311.10", number);

        String staff = bearer(tenant, Role.VIEWER);
        JsonNode stored =
                get("/api/v1/orders/" + number, "Authorization", staff).body();
        assertThat(mail.getSubject()).contains(stored.get("invoice_number").stringValue());
        Answer own = get(
                "/api/v1/orders/" + number + "/invoice.pdf?session_id=" + session, "X-Parley-Key", tenant.widgetKey());
        assertThat(own.status()).isEqualTo(200);

        String url = order.get("payment_url").stringValue();
        assertThat(placed.get("message").stringValue()).contains(url);
        Answer pay = get(URI.create(url).getPath());
        assertThat(pay.status()).isEqualTo(303);
        assertThat(pay.header("Location")).startsWith("https://checkout.stripe.example/c/cs_test_");
        assertThat(get(URI.create(url).getPath()).header("Location")).isEqualTo(pay.header("Location"));
        assertThat(get(URI.create(url).getPath() + "?back").text()).contains("Pay now");
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
    }

    private void put(String sku, int quantity) {
        String body = "{\"session_id\":\"%s\",\"sku\":\"%s\",\"quantity\":%d}".formatted(session, sku, quantity);
        assertThat(post("/api/v1/cart/lines", body, "X-Parley-Key", tenant.widgetKey())
                        .status())
                .isEqualTo(200);
    }

    private JsonNode say(String message) {
        String body = json.writeValueAsString(
                session == null ? Map.of("message", message) : Map.of("message", message, "session_id", session));
        JsonNode reply =
                post("/api/v1/chat", body, "X-Parley-Key", tenant.widgetKey()).body();
        session = reply.get("session_id").stringValue();
        return reply;
    }

    private static byte[] pdf(MimeMessage mail) throws Exception {
        return ((MimeMultipart) mail.getContent())
                .getBodyPart(1)
                .getInputStream()
                .readAllBytes();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException unavailable) {
            throw new UncheckedIOException(unavailable);
        }
    }
}
