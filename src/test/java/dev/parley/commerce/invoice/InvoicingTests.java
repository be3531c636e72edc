package dev.parley.commerce.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.parley.WebTest;
import dev.parley.commerce.Buyer;
import dev.parley.commerce.Order;
import dev.parley.commerce.catalogue.ProductImport;
import dev.parley.commerce.order.NewOrder;
import dev.parley.commerce.order.Orders;
import dev.parley.commerce.order.Placement;
import dev.parley.commerce.order.Wanted;
import dev.parley.compliance.spi.Person;
import dev.parley.identity.Role;
import dev.parley.shared.Ids;
import dev.parley.shared.Language;
import dev.parley.tenancy.SettingsReader;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** An order has its invoice from the moment it exists. */
class InvoicingTests extends WebTest {

    private static final String PRODUCTS = """
            [{"sku":"S1","name":"Sleeve anchor","price":"19.80","currency":"USD","unit":"box","stock":1000}]
            """;
    private static final String SETTINGS = """
            {"tax_rate":"0.21","payment_terms_days":14,"commerce":{"approval_limit":"1000"},
             "seller":{"name":"Kestrel","address":"12 Main St, Springfield","tax_id":"12-345","iban":null}}
            """;
    private static final Buyer BUYER =
            new Buyer("Ana Ruiz", "Beam & Sons Ltd", "ana@beam.example", null, "Calle Mayor 5", null, Language.SPANISH);

    @Autowired
    private Orders orders;

    @Autowired
    private ProductImport products;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private InvoiceWorker worker;

    @Autowired
    private InvoiceData data;

    private Tenant tenant;
    private String staff;

    @BeforeEach
    void stock() {
        tenant = newTenant("wholesale", SettingsReader.read(json.readTree(SETTINGS)));
        staff = bearer(tenant, Role.VIEWER);
        TenantContext.run(
                tenant,
                () -> products.run(
                        "application/json", new ByteArrayInputStream(PRODUCTS.getBytes(StandardCharsets.UTF_8))));
    }

    @Test
    void numbersHaveNoGapsHoweverManyOrdersFail() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> placed = IntStream.range(0, 40)
                    .<Future<?>>mapToObj(i -> threads.submit(() -> placeAndPerhapsFail(i % 4 == 0)))
                    .toList();
            for (Future<?> order : placed) {
                order.get();
            }
        }
        List<String> numbers = inTransaction(() -> jdbc.sql("select number from invoices order by number")
                .query(String.class)
                .list());
        String year = numbers.getFirst().substring(0, 9);
        assertThat(numbers)
                .isEqualTo(IntStream.rangeClosed(1, 30)
                        .mapToObj(number -> "%s%05d".formatted(year, number))
                        .toList());
    }

    @Test
    void staffReadTheInvoiceInEveryForm() {
        Order order = place("2", null);
        assertThat(order.invoiceNumber()).matches("INV-\\d{4}-00001");
        Answer pdf = get("/api/v1/orders/" + order.number() + "/invoice.pdf", "Authorization", staff);
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(pdf.text()).startsWith("%PDF-");
        Answer cii = get("/api/v1/orders/" + order.number() + "/invoice.xml", "Authorization", staff);
        assertThat(cii.text()).contains("CrossIndustryInvoice", "47.92", order.invoiceNumber());
        Answer ubl = get("/api/v1/orders/" + order.number() + "/invoice.xml?format=ubl", "Authorization", staff);
        assertThat(ubl.text()).contains("schema:xsd:Invoice-2", "47.92", order.invoiceNumber());
        assertThat(get("/api/v1/orders/" + order.number() + "/invoice.xml?format=edi", "Authorization", staff)
                        .status())
                .isEqualTo(400);
    }

    @Test
    void onlyTheSessionThatOrderedReadsTheInvoice() {
        JsonNode chat = post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey())
                .body();
        JsonNode other = post("/api/v1/chat", "{\"message\":\"hello\"}", "X-Parley-Key", tenant.widgetKey())
                .body();
        Order order = place("1", UUID.fromString(chat.get("conversation_id").stringValue()));
        String path = "/api/v1/orders/" + order.number() + "/invoice.pdf";
        assertThat(get(path, "X-Parley-Key", tenant.widgetKey()).status()).isEqualTo(401);
        assertThat(visit(path, chat).status()).isEqualTo(200);
        assertThat(visit(path, other).status()).isEqualTo(404);
        assertThat(get(path + "?session_id=made-up", "X-Parley-Key", tenant.widgetKey())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aCancelledOrderGetsACreditNoteOfItsOwnSeries() {
        Order order = place("3", null);
        String path = "/api/v1/orders/" + order.number();
        assertThat(get(path + "/credit-note.pdf", "Authorization", staff).status())
                .isEqualTo(404);
        TenantContext.run(tenant, () -> orders.cancel(order.number(), "test"));
        assertThat(get(path + "/credit-note.pdf", "Authorization", staff).text())
                .startsWith("%PDF");
        assertThat(get(path + "/credit-note.xml", "Authorization", staff).text())
                .containsPattern("CN-\\d{4}-00001")
                .contains(order.invoiceNumber(), ">381<");
        assertThat(get(path + "/credit-note.xml?format=ubl", "Authorization", staff)
                        .text())
                .contains("CreditNote-2");
        await().untilAsserted(
                        () -> assertThat(mails()).extracting(Sent::kind).containsExactly("invoice", "credit_note"));
    }

    @Test
    void anOrderThatWaitsForApprovalIsInvoicedWhenItIsApproved() {
        Order order = place("60", null);
        String path = "/api/v1/orders/" + order.number() + "/invoice.pdf";
        assertThat(order.invoiceNumber()).isNull();
        assertThat(get(path, "Authorization", staff).status()).isEqualTo(409);
        Order approved = TenantContext.call(tenant, () -> orders.approve(order.number(), "test"));
        assertThat(approved.invoiceNumber()).isNotNull();
        TenantContext.run(tenant, () -> orders.approve(order.number(), "test"));
        assertThat(get(path, "Authorization", staff).status()).isEqualTo(200);
    }

    @Test
    void theBuyerIsWrittenToOnceInTheirLanguage() {
        Order order = place("2", null);
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        Sent mail = mails().getFirst();
        assertThat(mail.to()).isEqualTo("ana@beam.example");
        assertThat(mail.subject()).isEqualTo("Factura " + order.invoiceNumber() + " de Kestrel");
        assertThat(mail.body()).contains(order.number(), "$47.92");
        assertThat(mail.html()).contains("Kestrel").doesNotContain("<script");
        assertThat(mail.attachments()).contains(order.invoiceNumber() + ".pdf", "application/pdf");
    }

    @Test
    void whatACrashLeftBehindIsSentOnceByTheNextWorker() {
        worker.stop();
        Order order = place("2", null);
        assertThat(mails()).isEmpty();
        inTransaction(() -> jdbc.sql("""
                        update invoices set attempts = 1, claimed_until = clock_timestamp() - interval '1 second'
                        """).update());
        worker.start();
        await().untilAsserted(() -> assertThat(mails()).hasSize(1));
        assertThat(mails().getFirst().attachments()).contains(order.invoiceNumber());
        worker.runDue();
        assertThat(mails()).hasSize(1);
    }

    @Test
    void aPersonIsGivenTheirInvoicesAndTheyStay() {
        Order order = place("1", null);
        Person person = Person.of(Set.of(order.contactId()));
        assertThat(inTransaction(() -> data.export(person)))
                .singleElement()
                .satisfies(invoice ->
                        assertThat(invoice.get("number").stringValue()).isEqualTo(order.invoiceNumber()));
        assertThat(inTransaction(() -> data.erase(person)).kept()).isEqualTo(1);
    }

    @Test
    void anInvoiceIsNeverChanged() {
        place("1", null);
        assertThatThrownBy(() -> inTransaction(
                        () -> jdbc.sql("update invoices set number = 'INV-1'").update()))
                .hasMessageContaining("an invoice is never changed");
    }

    @Test
    void aSellerWithoutSettingsSellsUnderTheTenantsName() {
        tenant = newTenant("wholesale");
        staff = bearer(tenant, Role.VIEWER);
        TenantContext.run(
                tenant,
                () -> products.run(
                        "application/json", new ByteArrayInputStream(PRODUCTS.getBytes(StandardCharsets.UTF_8))));
        Order order = place("1", null);
        Answer cii = get("/api/v1/orders/" + order.number() + "/invoice.xml", "Authorization", staff);
        assertThat(cii.text()).contains("Test business", "VATEX-EU-O");
    }

    private record Sent(String kind, String to, String subject, String body, String html, String attachments) {}

    private List<Sent> mails() {
        return inTransaction(() -> jdbc.sql("""
                        select kind, recipient, subject, body, html, attachments from outbound_messages order by seq
                        """)
                .query((row, number) -> new Sent(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list());
    }

    private Answer visit(String path, JsonNode chat) {
        return get(path + "?session_id=" + chat.get("session_id").stringValue(), "X-Parley-Key", tenant.widgetKey());
    }

    private void placeAndPerhapsFail(boolean fail) {
        NewOrder wanted = TenantContext.call(tenant, () -> order("1", null));
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
                    orders.place(wanted);
                    if (fail) {
                        status.setRollbackOnly();
                    }
                }));
    }

    private Order place(String quantity, @Nullable UUID conversation) {
        return TenantContext.call(
                tenant, () -> ((Placement.Placed) orders.place(order(quantity, conversation))).order());
    }

    private NewOrder order(String quantity, @Nullable UUID conversation) {
        return new NewOrder(
                Ids.next(),
                orders.nextNumber(),
                UUID.randomUUID(),
                conversation,
                new UUID(ThreadLocalRandom.current().nextLong(), 1),
                false,
                List.of(new Wanted("S1", new BigDecimal(quantity))),
                BUYER,
                null,
                null,
                "customer");
    }

    private <T> T inTransaction(java.util.concurrent.Callable<T> work) {
        return TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions).execute(status -> {
                    try {
                        return work.call();
                    } catch (RuntimeException failed) {
                        throw failed;
                    } catch (Exception failed) {
                        throw new IllegalStateException(failed);
                    }
                }));
    }
}
