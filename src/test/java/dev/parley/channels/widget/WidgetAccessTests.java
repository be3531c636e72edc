package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetAccessTests extends BrowserTest {

    @Test
    void worksWithTheKeyboardAlone() {
        page.navigate(server.url("/shop"));
        launcher().waitFor();
        page.keyboard().press("Tab");
        page.keyboard().press("Tab");
        assertThat(launcher()).isFocused();
        page.keyboard().press("Enter");
        assertThat(input()).isFocused();

        server.next(Answer.reply("Shall I book it?", "{\"quick_replies\": [\"Yes\"]}"));
        page.keyboard().type("Test drive");
        page.keyboard().press("Shift+Enter");
        page.keyboard().type("on Saturday");
        page.keyboard().press("Enter");
        assertThat(messages("customer")).hasText("Test drive\non Saturday");
        assertThat(button("Yes")).isVisible();

        page.keyboard().press("Shift+Tab");
        assertThat(button("Yes")).isFocused();
        page.keyboard().press("Enter");
        assertThat(messages("customer").last()).hasText("Yes");
        assertThat(input()).isFocused();

        page.keyboard().press("Escape");
        assertThat(page.locator("parley-chat .panel")).isHidden();
        assertThat(launcher()).isFocused();
        assertThat(launcher()).hasAttribute("aria-expanded", "false");
    }

    @Test
    void keepsFocusInsideWhenItFillsThePhone() {
        become(phone(ColorScheme.LIGHT));
        openShop();
        assertThat(launcher()).isHidden();
        button("Send").focus();
        page.keyboard().press("Tab");

        assertThat(button("Close chat")).isFocused();
        page.keyboard().press("Shift+Tab");
        assertThat(button("Send")).isFocused();
        button("Close chat").click();
        assertThat(launcher()).isFocused();
    }

    @Test
    void givesEveryTargetRoomForAFinger() {
        become(phone(ColorScheme.LIGHT));
        openShop();
        fill();

        var targets = page.locator("parley-chat").locator("button:visible, textarea:visible");
        assertThat(targets.all()).isNotEmpty().allSatisfy(target -> {
            assertThat(target.boundingBox().height).isGreaterThanOrEqualTo(42);
            assertThat(target.boundingBox().width).isGreaterThanOrEqualTo(44);
        });
    }

    @ParameterizedTest
    @CsvSource({"390,844,LIGHT", "390,844,DARK", "1280,800,LIGHT", "1280,800,DARK"})
    void hasNothingThatAxeObjectsTo(int width, int height, ColorScheme scheme) {
        become(device(width, height, scheme));
        openPage();
        assertAccessible();
        fill();
        assertAccessible();

        openShop();
        assertAccessible();
        fill();
        assertAccessible();
    }

    /** One of everything the log can show. */
    private void fill() {
        server.next(Answer.reply("Here are some, see https://shop.example for more.", """
                {"sources": [{"title": "Financing", "url": "https://shop.example/f"}, {"title": "Stock list"}],
                 "list": {"match": "nearest", "total": 9, "items": [
                   {"position": 1, "name": "Civic", "price": {"amount": "900.00", "currency": "USD"},
                    "availability": {"status": "in_stock", "quantity": 9}},
                   {"position": 2, "name": "Jazz", "availability": {"status": "low", "quantity": 2}},
                   {"position": 3, "name": "Accord", "availability": {"status": "out", "quantity": 0}},
                   {"position": 4, "name": "Pilot", "availability": {"status": "unknown"}}]},
                 "appointment": {"kind": "service", "at": "2026-11-21T10:00:00-06:00", "status": "cancelled"},
                 "handoff": {"state": "claimed", "reference": "H-17"}}"""));
        say("Show me");
        page.getByText("Reference H-17").waitFor();
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "Hi, this is Renata."));
        server.next(new Answer.Refusal(500, Map.of()));
        say("Thank you");
        button("Try again").waitFor();
        server.next(Answer.reply("You are welcome.", "{\"quick_replies\": [\"Bye\", \"One more thing\"]}"));
        say("Thank you");
        button("Bye").waitFor();
    }

    private void assertAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations)
                .extracting(rule -> rule.getId() + " " + rule.getNodes())
                .isEmpty();
    }

    private static NewContextOptions phone(ColorScheme scheme) {
        return device(390, 844, scheme);
    }

    private static NewContextOptions device(int width, int height, ColorScheme scheme) {
        return new NewContextOptions()
                .setLocale("en-US")
                .setViewportSize(width, height)
                .setHasTouch(width < 500)
                .setIsMobile(width < 500)
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE);
    }
}
