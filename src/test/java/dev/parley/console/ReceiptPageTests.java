package dev.parley.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import dev.parley.WebTest;
import dev.parley.channels.widget.Chromium;
import dev.parley.identity.Role;
import dev.parley.identity.staff.StaffMembers;
import dev.parley.tenancy.Tenant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** Staff read why the assistant said what it said. */
@Tag("browser")
@ExtendWith(Chromium.Installed.class)
class ReceiptPageTests extends WebTest {

    private static final String PASSWORD = "a-good-password";

    private static Chromium chromium;

    @Autowired
    private StaffMembers members;

    private final List<String> complaints = new ArrayList<>();
    private Tenant tenant;
    private JsonNode first;
    private JsonNode last;
    private BrowserContext visitor;
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
    void holdAConversation() {
        tenant = newTenant("dealership");
        first = say("I am <b>Dana</b>, dana@mail.example, and have 35k for a hybrid RAV4", null);
        last = say("Do you repair bicycles?", first.path("session_id").asString());
        open(new NewContextOptions().setLocale("en-US"));
    }

    @AfterEach
    void close() {
        visitor.close();
    }

    @Test
    void showsNothingBeforeSomebodySignsIn() {
        page.navigate(url("/receipts/" + last.path("receipt_id").asString()));
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(page.getByText("bicycles")).hasCount(0);

        page.getByLabel("E-mail").fill("nobody@parley.test");
        page.getByLabel("Password").fill("a-wrong-password");
        page.getByLabel("Password").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("the e-mail address or the password is wrong");
        assertThat(page.getByText("bicycles")).hasCount(0);
    }

    @Test
    void explainsAReply() {
        signIn(Role.AGENT, "/receipts/" + first.path("receipt_id").asString());

        assertThat(card("The customer wrote")).containsText("I am <b>Dana</b>, dana@mail.example");
        assertThat(card("The assistant answered"))
                .containsText(first.path("message").asString());
        assertThat(card("Understood")).containsText("budget_max");
        assertThat(card("Rules and scores")).containsText("profile: ");
        assertThat(card("Rules and scores"))
                .containsText("= " + first.path("lead").path("profile_score").asString());
        assertThat(card("Language model")).containsText("No model was asked");
        assertThat(card("Time")).containsText("understand");
        assertThat(card("Held back by the guard")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void listsTheNewestReceiptsOfTheConversation() {
        signIn(Role.VIEWER, "/receipts/" + first.path("receipt_id").asString());

        Locator entries = page.locator("#list li a");
        assertThat(entries).hasCount(2);
        assertThat(entries.first()).containsText("Do you repair bicycles?");
        assertThat(entries.last()).containsText("I am <b>Dana</b>");
        assertThat(entries.last()).hasAttribute("aria-current", "page");
        entries.first().click();
        assertThat(card("The assistant answered"))
                .containsText(last.path("message").asString());
        assertThat(page.getByText("Your role may not do this.")).isVisible();
        assertThat(complaints).isEmpty();
    }

    @Test
    void findsAConversationAndSaysWhatIsNoId() {
        signIn(Role.AGENT, "/receipts");

        assertThat(page.locator("#list li a")).hasCount(1);
        page.getByLabel("Receipt or conversation id").fill("12");
        button("Show").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("That is not an id");

        page.getByLabel("Receipt or conversation id")
                .fill(last.path("conversation_id").asString());
        button("Show").click();
        assertThat(page.locator("#list li a")).hasCount(2);
    }

    @Test
    void worksAReplyOutAgainAndNamesWhatChanged() {
        signIn(Role.AGENT, "/receipts/" + last.path("receipt_id").asString());
        button("Work it out again").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The very same reply comes out.");

        post("/api/v1/knowledge/ingest", """
                {"documents": [{"external_id": "bikes", "title": "Bicycle repair", "namespace": "faq",
                  "content": "Yes, we repair bicycles of every kind, on weekdays."}]}
                """, "Authorization", bearer(tenant, Role.ADMIN));
        button("Work it out again").click();
        assertThat(page.getByText("Another reply comes out.")).isVisible();
        assertThat(card("Replay")).containsText("bikes#");
        assertThat(card("Replay")).containsText("we repair bicycles");
    }

    @Test
    void aReceiptOfAnotherBusinessIsNotFound() {
        Tenant other = newTenant("dealership");
        tenant = other;
        signIn(Role.ADMIN, "/receipts/" + last.path("receipt_id").asString());
        assertThat(page.getByText("There is no such receipt in this business")).isVisible();
        assertThat(page.getByText("bicycles")).hasCount(0);
    }

    @Test
    void whoSignsOutIsForgotten() {
        signIn(Role.AGENT, "/receipts");
        button("Sign out").click();
        assertThat(page.getByLabel("Password")).isVisible();
        assertThat(page.evaluate("sessionStorage.length")).isEqualTo(0);
        assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource({"390,844,LIGHT", "390,844,DARK", "1280,800,LIGHT", "1280,800,DARK"})
    void hasNothingThatAxeObjectsTo(int width, int height, ColorScheme scheme) {
        open(new NewContextOptions()
                .setLocale("en-US")
                .setViewportSize(width, height)
                .setHasTouch(width < 500)
                .setIsMobile(width < 500)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE));
        page.navigate(url("/receipts"));
        page.getByLabel("Password").waitFor();
        assertAccessible();
        signIn(Role.AGENT, "/receipts");
        page.locator("#list li a").first().waitFor();
        assertAccessible();
        page.navigate(url("/receipts/" + first.path("receipt_id").asString()));
        card("Time").waitFor();
        button("Work it out again").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("comes out");
        page.getByText("The whole receipt as JSON").click();
        assertAccessible();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
                .as("no sideways scrolling")
                .isEqualTo(width);
    }

    @ParameterizedTest
    @CsvSource({"/receipts,text/html", "/receipts/1,text/html", "/console/receipts.js,text/javascript"})
    void isServedUnderTheStrictPolicy(String path, String type) {
        var answer = get(path);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "script-src 'self'")
                .doesNotContain("unsafe");
    }

    private void open(NewContextOptions options) {
        if (visitor != null) {
            visitor.close();
        }
        visitor = chromium.browser.newContext(options);
        visitor.setDefaultTimeout(20_000);
        page = visitor.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
    }

    private void signIn(Role role, String path) {
        String email = UUID.randomUUID() + "@parley.test";
        members.add(tenant, email, PASSWORD, "Test", role);
        page.navigate(url(path));
        page.getByLabel("E-mail").fill(email);
        page.getByLabel("Password").fill(PASSWORD);
        page.getByLabel("Password").press("Enter");
        button("Sign out").waitFor();
    }

    private JsonNode say(String text, String session) {
        return post(
                        "/api/v1/chat",
                        json.writeValueAsString(
                                session == null
                                        ? java.util.Map.of("message", text)
                                        : java.util.Map.of("message", text, "session_id", session)),
                        "X-Parley-Key",
                        tenant.widgetKey())
                .body();
    }

    private Locator card(String title) {
        return page.locator(".card")
                .filter(new Locator.FilterOptions()
                        .setHas(page.getByRole(
                                AriaRole.HEADING,
                                new Page.GetByRoleOptions().setName(title).setExact(true))));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private String url(String path) {
        return "http://localhost:" + port + path;
    }

    private void assertAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }
}
