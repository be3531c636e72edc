package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
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

        server.next(Answer.reply("Shall I book it?", Map.of("quick_replies", List.of("Yes"))));
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
        server.next(Answer.reply("Here are two, see https://shop.example for more.", Map.of(
                "sources", List.of(
                        Map.of("title", "Financing", "url", "https://shop.example/f"), Map.of("title", "Stock list")),
                "list", Map.of("match", "nearest", "total", 5, "items", List.of(
                        car(1, "in_stock"), car(2, "low"), car(3, "out"), car(4, "unknown"))),
                "appointment", Map.of("kind", "service", "at", "2026-11-21T10:00:00-06:00", "status", "cancelled"),
                "handoff", Map.of("state", "claimed", "reference", "H-17"))));
        say("Show me");
        page.getByText("Reference H-17").waitFor();
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "Hi, this is Renata."));
        server.next(new Answer.Refusal(500, Map.of()));
        say("Thank you");
        button("Try again").waitFor();
        server.next(Answer.reply("You are welcome.", Map.of("quick_replies", List.of("Bye", "One more thing"))));
        say("Thank you");
        button("Bye").waitFor();
    }

    private static Map<String, Object> car(int position, String status) {
        return Map.of(
                "position", position,
                "name", "Car " + position,
                "price", Map.of("amount", "1000.00", "currency", "USD"),
                "availability", Map.of("status", status, "quantity", 2));
    }

    private void assertAccessible() {
        var violations = new AxeBuilder(page).analyze().getViolations();
        assertThat(violations).extracting(rule -> rule.getId() + " " + rule.getNodes()).isEmpty();
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
