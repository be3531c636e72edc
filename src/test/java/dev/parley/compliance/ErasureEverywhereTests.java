package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.SoftAssertions.assertSoftly;

import dev.parley.shared.DataDirectory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a buyer left at every door is gone from every table and every file, but for what bookkeeping law keeps. */
class ErasureEverywhereTests extends ErasureFixture {

    private static final String NAME = "Quoxandra";
    private static final String EMAIL = "quoxandra@planted.example";
    private static final String PHONE = "+13165550177";
    private static final String STREET = "77 Plantagenet";
    private static final String WISH = "wyvern hinge";
    private static final List<String> PLANTED =
            List.of(NAME, EMAIL, PHONE, STREET, WISH, "PO-QUOX-77", "basilisk lining", "griffin remark");

    /** The only places the law keeps something in. */
    private static final List<String> KEPT =
            List.of("invoices.content", "invoices.pdf", "invoices.cii", "invoices.ubl");

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataDirectory data;

    @BeforeEach
    void business() {
        ObjectNode settings = settings().put("tax_rate", "0.1");
        settings.set("seller", json.createObjectNode().put("name", "Test").put("address", "1 Road, Chicago, IL 60601"));
        ((ObjectNode) settings.get("commerce"))
                .set(
                        "erp",
                        json.createObjectNode()
                                .put("url", "http://127.0.0.1:9/erp")
                                .put("secret", "s".repeat(20)));
        open("wholesale", settings);
        post(
                "/api/v1/products/import",
                "[{\"sku\":\"H1\",\"name\":\"Steel hinge\",\"price\":\"2.50\",\"currency\":\"USD\",\"unit\":\"box\",\"stock\":40}]",
                "Authorization",
                admin);
        subscribe();
    }

    @Test
    void nothingIsLeftInAnyTableOrFile() {
        String customer = plant();
        Map<String, Long> planted = found(PLANTED);
        assertThat(planted.keySet())
                .contains(
                        "contacts.name",
                        "messages.text",
                        "receipts.content",
                        "orders.buyer_name",
                        "outbound_messages.body",
                        "consents.address");
        Answer export = get("/api/v1/compliance/export/" + customer, "Authorization", admin);
        Answer erased = erase(customer);
        assertThat(erased.status()).as(erased.text()).isEqualTo(200);
        Map<String, Long> left = found(PLANTED);
        left.keySet().removeAll(KEPT);
        assertSoftly(softly -> {
            softly.assertThat(export.body().path("icalendar").asString())
                    .as(export.body().at("/data/leads").toString())
                    .contains("BEGIN:VEVENT", "DTSTART:20991130T160000Z", "STATUS:TENTATIVE");
            softly.assertThat(left).as(erased.text()).isEmpty();
            softly.assertThat(encoded()).isEmpty();
            softly.assertThat(files()).isEmpty();
        });
    }

    private String plant() {
        String customer = post("/api/v1/customers", """
                        {"external_id": "planted:78", "name": "%s Ruiz", "email": "%s", "phone": "%s",
                         "address": "%s Street, Brightwater, KS 67999", "time_zone": "America/Chicago"}
                        """.formatted(NAME, EMAIL, PHONE, STREET), "Authorization", admin)
                .body()
                .path("id")
                .asString();
        consent("\"customer_id\": \"" + customer + "\",");
        consent("");
        ObjectNode claim = json.createObjectNode().put("id", "planted:78").put("name", NAME);
        String session = say("do you have a " + WISH + " with basilisk lining?", null, claim)
                .body()
                .path("session_id")
                .asString();
        say("what is your policy on " + WISH + " exchange?", session, claim);
        say("2 boxes of steel hinge H1", session, claim);
        Answer line = post(
                "/api/v1/cart/lines",
                "{\"session_id\":\"%s\",\"sku\":\"H1\",\"quantity\":2}".formatted(session),
                "X-Parley-Key",
                tenant.widgetKey());
        assertThat(line.status()).as(line.text()).isBetween(200, 201);
        Answer order = post(
                "/api/v1/checkout",
                """
                {"session_id":"%s","name":"%s Ruiz","email":"%s","phone":"%s","purchase_order":"PO-QUOX-77",
                 "address":"%s Street, Brightwater, KS 67999"}
                """.formatted(session, NAME, EMAIL, PHONE, STREET),
                "X-Parley-Key",
                tenant.widgetKey());
        assertThat(order.status()).as(order.text()).isEqualTo(201);
        post(
                "/api/v1/orders/" + order.body().path("number").asString() + "/cancel",
                "{\"reason\": \"griffin remark by " + NAME + "\"}",
                "Authorization",
                admin,
                "Idempotency-Key",
                "cancel-quox");
        say("what do you know about me?", session, claim);
        say("send me a copy of my data", session, claim);
        say("I want to talk to a person, I am " + NAME, session, claim);
        handoff();
        for (JsonNode lead : get("/api/v1/leads", "Authorization", admin).body().path("items")) {
            Answer changed = send(
                    "PATCH",
                    "/api/v1/leads/" + lead.path("id").asString(),
                    "{\"appointment_at\": \"2099-11-30T10:00\", \"city\": \"%s\"}".formatted(STREET),
                    "Authorization",
                    admin);
            assertThat(changed.status()).as(changed.text()).isEqualTo(200);
        }
        inTenant(() -> jdbc.sql("update outbound_messages set status = 'failed' where kind = 'event_webhook'")
                .update());
        return customer;
    }

    private void handoff() {
        JsonNode queued =
                get("/api/v1/handoff/active", "Authorization", admin).body().at("/items/0");
        String id = queued.path("id").asString();
        post("/api/v1/handoff/claim/" + id, "{}", "Authorization", admin);
        post("/api/v1/handoff/reply/" + id, "{\"text\": \"Dear %s\"}".formatted(NAME), "Authorization", admin);
        post("/api/v1/handoff/resolve/" + id, "{\"note\": \"%s is content\"}".formatted(NAME), "Authorization", admin);
    }

    private void consent(String whose) {
        post(
                "/api/v1/compliance/consents",
                "{%s \"address\": \"%s\", \"decision\": \"given\", \"wording\": \"%s ticked the box\"}"
                        .formatted(whose, EMAIL, NAME),
                "Authorization",
                admin);
    }

    private void subscribe() {
        post(
                "/api/v1/webhook-subscriptions",
                "{\"url\": \"https://hooks.invalid/x\", \"events\": [\"*\"]}",
                "Authorization",
                admin);
    }

    /** Attachments that hold any of it, which a look at their Base64 would not tell. */
    private List<String> encoded() {
        List<String> contents = inTenant(
                () -> jdbc.sql("select a ->> 'content' from outbound_messages, jsonb_array_elements(attachments) a")
                        .query(String.class)
                        .list());
        return contents.stream()
                .map(text -> new String(Base64.getDecoder().decode(text), StandardCharsets.ISO_8859_1))
                .filter(text -> PLANTED.stream().anyMatch(text::contains))
                .toList();
    }

    /** Files of the data folder but for the database's own. */
    private List<String> files() {
        List<String> holding = new ArrayList<>();
        Path folder = data.file(".").normalize();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)
                    .filter(path -> !folder.relativize(path).startsWith("postgres"))::iterator) {
                String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                if (PLANTED.stream().anyMatch(text::contains)) {
                    holding.add(file.toString());
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return holding;
    }
}
