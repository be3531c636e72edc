package dev.parley.channels.delivery;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.parley.ApplicationTest;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.shared.PageRequest;
import dev.parley.shared.time.ParleyClock;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is put into the outbox goes out once, whatever happens meanwhile. */
@TestPropertySource(properties = "parley.outbound.allow-private-addresses=true")
class OutboxTests extends ApplicationTest {

    private static final int MAIL_PORT = freePort();
    private static final WireMockServer CRM = new WireMockServer(options().dynamicPort());

    @Autowired
    Outbox outbox;

    @Autowired
    DeliveryLog deliveries;

    @Autowired
    DeliveryWorker worker;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ParleyClock clock;

    private GreenMail mail = mailServer();

    @DynamicPropertySource
    static void mailServer(DynamicPropertyRegistry properties) {
        properties.add("spring.mail.host", () -> "127.0.0.1");
        properties.add("spring.mail.port", () -> MAIL_PORT);
    }

    @BeforeAll
    static void startCrm() {
        CRM.start();
    }

    @AfterAll
    static void stopCrm() {
        CRM.stop();
    }

    @AfterEach
    void stopMail() {
        mail.stop();
        CRM.resetAll();
    }

    @Test
    void aMailWaitsForADeadServerAndGoesOutOnce() throws Exception {
        Tenant tenant = newTenant("dealership");
        put(tenant, email("alert:1", "New lead"));
        put(tenant, email("alert:1", "New lead"));
        await().untilAsserted(() -> assertThat(log(tenant))
                .singleElement()
                .satisfies(message -> assertThat(message.reason()).isNotBlank()));
        assertThat(log(tenant).getFirst().status()).isEqualTo("pending");

        mail.start();
        clock.set(clock.instant().plus(Duration.ofHours(2)));
        worker.wake();

        await().untilAsserted(() -> assertThat(log(tenant).getFirst().status()).isEqualTo("sent"));
        MimeMessage[] received = mail.getReceivedMessages();
        assertThat(received).hasSize(1);
        assertThat(received[0].getMessageID())
                .contains(log(tenant).getFirst().id().toString());
        assertThat(received[0].getSubject()).isEqualTo("New lead");
    }

    @Test
    void whatACrashLeftBehindIsSentByTheNextWorker() {
        mail.start();
        worker.stop();
        Tenant tenant = newTenant("dealership");
        put(tenant, email("alert:2", "Left behind"));
        assertThat(log(tenant).getFirst().status()).isEqualTo("pending");

        worker.start();

        await().untilAsserted(() -> assertThat(log(tenant).getFirst().status()).isEqualTo("sent"));
        assertThat(mail.getReceivedMessages()).hasSize(1);
    }

    @Test
    void aFileArrivesByteForByte() throws Exception {
        mail.start();
        byte[] bytes = {0, (byte) 0xff, '\r', '\n', 'P', 'D', 'F', 0};
        Tenant tenant = newTenant("dealership");
        OutboundMessage plain = email("alert:5", "With a file");
        put(
                tenant,
                new OutboundMessage(
                        "invoice",
                        plain.channel(),
                        plain.to(),
                        plain.subject(),
                        plain.text(),
                        plain.html(),
                        List.of(new OutboundMessage.Attachment("a.pdf", "application/pdf", bytes)),
                        Map.of(),
                        null,
                        plain.dedupeKey(),
                        null));
        await().untilAsserted(() -> assertThat(log(tenant).getFirst().status()).isEqualTo("sent"));
        MimeMultipart parts = (MimeMultipart) mail.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("a.pdf");
        assertThat(parts.getBodyPart(1).getInputStream().readAllBytes()).isEqualTo(bytes);
    }

    @Test
    void aFileThatAnEarlierVersionKeptAsTextIsStillRead() {
        assertThat(new KeptFile("lead.vcf", "text/vcard", "BEGIN:VCARD", null)
                        .attachment()
                        .content())
                .asString()
                .isEqualTo("BEGIN:VCARD");
    }

    @Test
    void aFailingWebhookIsTriedAgainAndKeepsTheOrder() {
        CRM.stubFor(post("/leads")
                .inScenario("crm")
                .whenScenarioStateIs(Scenario.STARTED)
                .willReturn(serverError())
                .willSetStateTo("again"));
        CRM.stubFor(post("/leads")
                .inScenario("crm")
                .whenScenarioStateIs("again")
                .willReturn(serverError())
                .willSetStateTo("well"));
        CRM.stubFor(post("/leads").inScenario("crm").whenScenarioStateIs("well").willReturn(ok()));
        Tenant tenant = newTenant("dealership");
        put(tenant, webhook("created", "lead:1"));
        put(tenant, webhook("updated", "lead:1"));

        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(log(tenant))
                        .allMatch(message -> message.status().equals("sent")));

        List<LoggedRequest> requests = CRM.findAll(postRequestedFor(urlEqualTo("/leads")));
        assertThat(requests)
                .extracting(LoggedRequest::getBodyAsString)
                .containsExactly("created", "created", "created", "updated");
        List<String> ids = requests.stream()
                .map(request -> request.getHeader("webhook-id"))
                .toList();
        assertThat(ids.subList(0, 3)).containsOnly(ids.getFirst());
        assertThat(ids.get(3)).isNotEqualTo(ids.getFirst());
    }

    @Test
    void aReceiverThatIsGoneIsNotTriedAgain() {
        CRM.stubFor(post("/leads").willReturn(aResponse().withStatus(410)));
        Tenant tenant = newTenant("dealership");
        put(tenant, webhook("created", null));
        await().untilAsserted(() -> assertThat(log(tenant).getFirst().status()).isEqualTo("failed"));
        CRM.verify(1, postRequestedFor(urlEqualTo("/leads")));
    }

    @Test
    void aHeaderWithALineBreakIsRefused() {
        mail.start();
        Tenant tenant = newTenant("dealership");
        put(tenant, email("alert:3", "Hello\r\nBcc: all@x.example"));
        await().untilAsserted(() -> assertThat(log(tenant).getFirst().status()).isEqualTo("failed"));
        assertThat(mail.getReceivedMessages()).isEmpty();
    }

    @Test
    void aMessageIsKeptOnlyWithTheCallersTransaction() {
        Tenant tenant = newTenant("dealership");
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    outbox.put(email("alert:4", "Never"));
                    status.setRollbackOnly();
                }));
        assertThat(log(tenant)).isEmpty();
    }

    private void put(Tenant tenant, OutboundMessage message) {
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.put(message)));
    }

    private List<LoggedMessage> log(Tenant tenant) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> deliveries.list(null, null, null, PageRequest.of(null, null))));
    }

    private static OutboundMessage email(String key, String subject) {
        return new OutboundMessage(
                "sales_alert",
                "email",
                "sales@dealer.example",
                subject,
                "text",
                "<p>html</p>",
                List.of(OutboundMessage.Attachment.text("lead.vcf", "text/vcard", "BEGIN:VCARD")),
                Map.of("Reply-To", "dana@mail.example"),
                null,
                key,
                null);
    }

    private static OutboundMessage webhook(String body, String orderKey) {
        return new OutboundMessage(
                "crm_push",
                "webhook",
                CRM.baseUrl() + "/leads",
                "dev.parley.lead." + body,
                body,
                null,
                List.of(),
                Map.of(),
                "crm",
                UUID.randomUUID().toString(),
                orderKey);
    }

    private static GreenMail mailServer() {
        return new GreenMail(new ServerSetup(MAIL_PORT, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (java.io.IOException unavailable) {
            throw new java.io.UncheckedIOException(unavailable);
        }
    }
}
