package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewPageOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.sun.net.httpserver.HttpServer;
import dev.parley.WebTest;
import dev.parley.conversation.AgentReplies;
import dev.parley.identity.Role;
import dev.parley.tenancy.Tenant;
import dev.parley.tenancy.TenantContext;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/** The widget on another site's page, talking to the whole application. */
@Tag("browser")
@ExtendWith(Chromium.Installed.class)
class WidgetApplicationTests extends WebTest {

    private static Chromium chromium;

    @Autowired
    private AgentReplies agentReplies;

    @Autowired
    private TransactionTemplate transactions;

    private HttpServer shop;
    private volatile String shopPage;
    private Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openShopAndVisitor() throws IOException {
        shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html");
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write(shopPage.getBytes(StandardCharsets.UTF_8));
            exchange.close();
        });
        shop.start();
        page = chromium.browser.newPage(new NewPageOptions().setLocale("en-US"));
        page.setDefaultTimeout(20_000);
    }

    @AfterEach
    void closeShop() {
        page.close();
        shop.stop(0);
    }

    @Test
    void talksToTheTenantWhoseKeyItCarries() {
        var tenant = tenantAllowing(shopOrigin());
        openShop(tenant);
        say("Hello");
        assertThat(messages("assistant")).hasCount(1);
        assertThat(page.locator("parley-chat .answering")).hasCount(0);
        assertThat(conversationsOf(tenant)).isEqualTo(1);

        page.reload();
        launcher().click();

        assertThat(messages("customer")).hasText("Hello");
        assertThat(messages("assistant")).hasCount(1);
        say("Can I talk to a person?");
        assertThat(messages("assistant")).hasCount(2);
        assertThat(conversationsOf(tenant)).isEqualTo(1);
    }

    @Test
    void hearsAHumanAgent() {
        var tenant = tenantAllowing(shopOrigin());
        openShop(tenant);
        page.waitForResponse(response -> response.url().contains("/realtime/"), () -> say("Hello"));
        var conversation =
                UUID.fromString(conversations(tenant).get(0).get("id").asString());

        TenantContext.run(
                tenant,
                () -> transactions.executeWithoutResult(
                        transaction -> agentReplies.reply(conversation, "Renata", "Hi, this is Renata.")));

        assertThat(messages("agent")).hasText("Hi, this is Renata.");
        assertThat(messages("customer")).hasCount(1);
        assertThat(messages("assistant")).hasCount(1);
    }

    @Test
    void staysOutOfSitesThatTheTenantDoesNotAllow() {
        openShop(tenantAllowing("https://another.example"));
        say("Hello");

        assertThat(page.getByText("could not be answered")).isVisible();
    }

    private Tenant tenantAllowing(String origin) {
        var slug = "t-" + UUID.randomUUID();
        var answer = post("/api/v1/tenants", """
                {"slug": "%s", "name": "A shop", "profile": "dealership", "locale": "en-US", "currency": "USD",
                 "time_zone": "America/Chicago", "settings": {"allowed_origins": ["%s"]}}""".formatted(slug, origin), "Authorization", bearer(null, Role.ADMIN));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return tenants.findBySlug(slug).orElseThrow();
    }

    private int conversationsOf(Tenant tenant) {
        return conversations(tenant).size();
    }

    private JsonNode conversations(Tenant tenant) {
        return get("/api/v1/conversations", "Authorization", bearer(tenant, Role.VIEWER))
                .body()
                .get("items");
    }

    private String shopOrigin() {
        return "http://localhost:" + shop.getAddress().getPort();
    }

    private void openShop(Tenant tenant) {
        shopPage = """
                <!doctype html><html lang="en"><head><title>A shop</title></head><body><h1>A shop</h1>
                <script src="http://localhost:%d/widget.js" data-key="%s" async></script></body></html>""".formatted(port, tenant.widgetKey());
        page.navigate(shopOrigin());
        launcher().click();
    }

    private void say(String text) {
        page.locator("parley-chat textarea").fill(text);
        page.locator("parley-chat .send").click();
    }

    private Locator launcher() {
        return page.locator("parley-chat .launcher");
    }

    private Locator messages(String role) {
        return page.locator("parley-chat .message." + role + " .bubble:not(.dots)");
    }
}
