package dev.parley.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.WebTest;
import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.identity.Role;
import dev.parley.shared.Language;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.net.URI;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** Whoever gets reminders or advertising by mail ends them from the mail, without signing in. */
class OptOutTests extends WebTest {

    private static final String ANA = "ana@mail.example";

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    private Tenant tenant;
    private String admin;

    @BeforeEach
    void business() {
        tenant = newTenant("dealership");
        admin = bearer(tenant, Role.ADMIN);
    }

    @Test
    void aReminderCarriesTheHeadersOfOneClickAndALink() {
        String key = put("reminder_visit", "<html><body><p>See you!</p></body></html>");
        JsonNode headers = json.readTree(stored(key, "headers::text"));
        String link = link(key);
        assertThat(headers.path("List-Unsubscribe").asString()).isEqualTo("<" + link + ">");
        assertThat(headers.path("List-Unsubscribe-Post").asString()).isEqualTo("List-Unsubscribe=One-Click");
        assertThat(stored(key, "html")).contains("<a href=\"" + link + "\">Unsubscribe</a></p></body>");
        assertThat(link).doesNotContain("ana", tenant.slug());
    }

    @Test
    void anAnswerAnInvoiceAndAnAlertHaveNothingToOptOutOf() {
        for (String kind : List.of("invoice", "verification_code", "sales_alert", "order_confirmation")) {
            String key = put(kind, null);
            assertThat(stored(key, "body")).isEqualTo("See you!");
            assertThat(stored(key, "headers::text")).isEqualTo("{}");
        }
    }

    @Test
    void lookingAtTheLinkEndsNothingAndTheButtonDoes() {
        String path = path(put("reminder_visit", null));
        Answer page = get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.header("Content-Security-Policy")).contains("form-action 'self'");
        assertThat(page.text())
                .contains("a***@mail.example", "<form", "Unsubscribe", "href=\"/pay.css\"", "<meta charset")
                .doesNotContain(ANA);
        assertThat(send("HEAD", path, null).status()).isEqualTo(200);
        assertThat(decisions()).isEmpty();
        assertThat(oneClick(path).text()).contains("no more reminders").doesNotContain("<form");
        assertThat(decisions()).hasSize(1);
        assertThat(decisions().get(0).path("decision").asString()).isEqualTo("withdrawn");
        assertThat(decisions().get(0).path("source").asString()).isEqualTo("unsubscribe_link");
        assertThat(oneClick(path).status()).isEqualTo(200);
        assertThat(decisions()).as("once is enough").hasSize(1);
        assertThat(verdict("reminder_visit")).isEqualTo(new OutboundGate.Verdict.Withhold("opted out"));
        assertThat(verdict("marketing_news")).isEqualTo(new OutboundGate.Verdict.Withhold("opted out"));
        assertThat(verdict("invoice")).isEqualTo(new OutboundGate.Verdict.Go());
    }

    @Test
    void aLaterConsentCountsUntilTheLinkIsUsedAgain() {
        String path = path(put("reminder_visit", null));
        oneClick(path);
        post(
                "/api/v1/compliance/consents",
                "{\"address\": \"%s\", \"decision\": \"given\", \"wording\": \"Yes\"}".formatted(ANA),
                "Authorization",
                admin);
        oneClick(path);
        assertThat(decisions()).hasSize(3);
    }

    @Test
    void aLinkThatIsNotOursEndsNothing() {
        String path = path(put("reminder_visit", null));
        String changed = path.substring(0, path.length() - 5) + "AAAAA";
        for (String wrong :
                List.of(changed, "/unsubscribe/x", "/unsubscribe/a.b", "/unsubscribe/%00", "/unsubscribe/..")) {
            assertThat(oneClick(wrong).status()).as(wrong).isBetween(400, 404);
        }
        assertThat(send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + changed))
                                .header("Accept-Language", "gu,en;q=0.5")
                                .build())
                        .text())
                .contains("આ લિંક માન્ય નથી");
        assertThat(decisions()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void linkAndPageSpeakTheLanguageOfWhoeverIsWrittenTo(Language language) {
        post(
                "/api/v1/customers",
                "{\"name\": \"Ana\", \"email\": \"%s\", \"language\": \"%s\"}".formatted(ANA, language.code()),
                "Authorization",
                admin);
        Answer page = get(path(put("followup_1", null)));
        assertThat(page.text()).contains("lang=\"" + language.code() + "\"", tenant.name());
        assertThat(page.text().contains(">Unsubscribe<")).isEqualTo(language == Language.ENGLISH);
    }

    private Answer oneClick(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                .build());
    }

    private OutboundGate.Verdict verdict(String kind) {
        return TenantContext.call(tenant, () -> gate.judge(kind, "email", ANA));
    }

    @Autowired
    private OutboundGate gate;

    private JsonNode decisions() {
        return get("/api/v1/compliance/consents?address=" + ANA, "Authorization", admin)
                .body()
                .path("items");
    }

    private String put(String kind, @Nullable String html) {
        String key = UUID.randomUUID().toString();
        OutboundMessage message = new OutboundMessage(
                kind, "email", ANA, "Hello", "See you!", html, List.of(), Map.of(), null, key, null);
        TenantContext.run(
                tenant,
                () -> new TransactionTemplate(transactions).executeWithoutResult(status -> outbox.put(message)));
        return key;
    }

    private String link(String key) {
        return stored(key, "substring(body from 'https?://[^ \\n]+')");
    }

    private String path(String key) {
        return URI.create(link(key)).getPath();
    }

    private String stored(String key, String column) {
        return Objects.requireNonNull(TenantContext.call(
                tenant,
                () -> new TransactionTemplate(transactions)
                        .execute(status -> jdbc.sql("select " + column + " from outbound_messages where dedupe_key = ?")
                                .param(key)
                                .query(String.class)
                                .single())));
    }
}
