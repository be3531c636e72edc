package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/** One browser for a class of tests, and for each test a fresh visitor and a fresh server. */
@Tag("browser")
@ExtendWith(Chromium.Installed.class)
abstract class BrowserTest {

    private static Chromium chromium;

    ContractServer server;
    BrowserContext visitor;
    Page page;

    @BeforeAll
    static void startBrowser() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stopBrowser() {
        chromium.close();
    }

    @BeforeEach
    void openVisitor() {
        server = new ContractServer();
        server.page("/shop", """
                <!doctype html><html lang="en"><head><meta charset="utf-8"><title>Shop</title>
                <meta name="viewport" content="width=device-width, initial-scale=1"></head>
                <body><main><h1>A shop</h1><a href="/shop">A link</a></main>
                <script src="/widget.js" data-key="pk_shop" async></script></body></html>""");
        become(new NewContextOptions().setLocale("en-US"));
    }

    @AfterEach
    void closeVisitor() {
        visitor.close();
        server.close();
    }

    /** Starts again as a visitor with another device or language. */
    void become(NewContextOptions options) {
        if (visitor != null) {
            visitor.close();
        }
        visitor = chromium.browser.newContext(options);
        visitor.setDefaultTimeout(20_000);
        page = visitor.newPage();
    }

    void openPage() {
        page.navigate(server.url("/"));
        log().waitFor();
    }

    void openShop() {
        page.navigate(server.url("/shop"));
        launcher().click();
        log().waitFor();
    }

    /** Sends a message once the one before is answered. */
    void say(String text) {
        awaitReply();
        input().fill(text);
        input().press("Enter");
    }

    void sayAndHear(String text, String reply) {
        server.next(Answer.reply(reply));
        say(text);
        assertThat(log()).containsText(reply);
        awaitReply();
    }

    void awaitReply() {
        assertThat(page.locator("parley-chat .answering")).hasCount(0);
    }

    Locator log() {
        return page.getByRole(AriaRole.LOG);
    }

    Locator input() {
        return page.locator("parley-chat textarea");
    }

    Locator launcher() {
        return page.locator("parley-chat .launcher");
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator messages(String role) {
        return page.locator("parley-chat .message." + role + " .bubble");
    }
}
