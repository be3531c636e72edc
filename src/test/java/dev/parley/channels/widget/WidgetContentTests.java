package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class WidgetContentTests extends BrowserTest {

    @Test
    void showsSourcesAndLinksOnlyThoseOnTheWeb() {
        openPage();
        hear("""
                {"sources": [
                  {"title": "Financing", "url": "https://shop.example/financing"},
                  {"title": "Opening hours"},
                  {"title": "Trick", "url": "javascript:alert(1)"}]}""");

        var links = page.locator("parley-chat .sources a");
        assertThat(links).hasCount(1);
        assertThat(links).hasAttribute("href", "https://shop.example/financing");
        assertThat(links).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(page.locator("parley-chat .sources li")).hasCount(3);
    }

    @Test
    void showsAListWithPricesAndStock() {
        openPage();
        hear("""
                {"list": {"id": "l1", "kind": "vehicles", "match": "exact", "total": 9, "items": [
                  {"position": 1, "sku": "S1", "name": "CR-V", "price": {"amount": "31250.00", "currency": "USD"},
                   "availability": {"status": "low", "quantity": 1, "as_of": "2026-11-20T09:00:00Z"}},
                  {"position": 2, "sku": "S2", "name": "RAV4", "price": {"amount": "34900.50", "currency": "USD"},
                   "availability": {"status": "in_stock", "quantity": 4, "as_of": "2026-11-20T09:00:00Z"}}]}}""");

        var items = page.locator("parley-chat .list li");
        assertThat(items).hasCount(2);
        assertThat(items.first()).containsText("CR-V");
        assertThat(items.first()).containsText("$31,250");
        assertThat(items.first()).containsText("Only 1 left");
        assertThat(items.last()).containsText("$34,900.50");
        assertThat(items.last()).containsText("In stock");
        assertThat(page.getByText("2 of 9")).isVisible();
    }

    @Test
    void putsTheListInThePlaceOfItsLines() {
        openPage();
        server.next(Answer.reply(
                "Two fit.\n1. CR-V: $31,250, 900 miles, blue, in stock\n2. RAV4: $34,900, red, sold\nSee one?", """
                {"sources": [{"title": "CR-V"}, {"title": "Warranty"}],
                 "list": {"match": "exact", "total": 2, "items": [
                  {"position": 1, "name": "CR-V", "price": {"amount": "31250.00", "currency": "USD"},
                   "availability": {"status": "in_stock", "quantity": 1}},
                  {"position": 2, "name": "RAV4", "price": {"amount": "34900.00", "currency": "USD"},
                   "availability": {"status": "out", "quantity": 0}}]}}"""));
        say("SUV?");

        assertThat(messages("assistant")).hasText(new String[] {"Two fit.", "See one?"});
        assertThat(page.locator("parley-chat .sources li")).hasText("Warranty");
        assertThat(page.locator("parley-chat .more")).hasText(new String[] {"900 miles, blue", "red, sold"});
    }

    @Test
    void saysNothingOfGoodsTwice() {
        openPage();
        server.next(Answer.reply("One fits.\n1. Gloves: €9.30 / box, in stock: 220, size 9", """
                {"list": {"match": "exact", "total": 1, "items": [
                  {"position": 1, "name": "Gloves", "price": {"amount": "9.30", "currency": "EUR"},
                   "availability": {"status": "in_stock", "quantity": 220}}]}}"""));
        say("gloves?");

        assertThat(page.locator("parley-chat .more")).hasText("box, size 9");
        assertThat(page.locator("parley-chat .stock")).hasText("In stock: 220");
    }

    @Test
    void showsTheCartOnceAndTheOrder() {
        openPage();
        String cart = """
                "cart": {"lines": [{"line": 1, "sku": "F1", "name": "Gloves", "quantity": 8,
                    "unit_price": {"amount": "9.30", "currency": "EUR"}, "total": {"amount": "74.40", "currency": "EUR"}}],
                  "total": {"amount": "74.40", "currency": "EUR"}}""";
        server.next(Answer.reply("Added.", "{" + cart + "}"));
        say("8 gloves");
        server.next(Answer.reply("Placed.", "{" + cart + """
                , "order": {"number": "O-7", "status": "placed", "total": {"amount": "74.40", "currency": "EUR"}}}"""));
        say("yes");

        assertThat(messages("assistant")).hasText(new String[] {"Added.", "Placed."});
        assertThat(page.locator("parley-chat .cart")).hasCount(1);
        assertThat(page.locator("parley-chat .cart li").first()).containsText("8 × Gloves");
        assertThat(page.locator("parley-chat .cart li").last()).containsText("€74.40");
        assertThat(page.locator("parley-chat .notice-card")).containsText("Order O-7");
        assertThat(page.locator("parley-chat .notice-card .tag")).hasText("Placed");
    }

    @Test
    void saysThatAListOnlyComesNearest() {
        openPage();
        hear("""
                {"list": {"match": "nearest", "total": 1, "items": [
                  {"position": 1, "sku": "S1", "name": "Traverse", "price": null,
                   "availability": {"status": "back_order", "quantity": null}}]}}""");

        assertThat(page.getByText("These come closest")).isVisible();
        assertThat(page.getByText("On order")).isVisible();
    }

    @Test
    void showsAnAppointmentAtItsOwnClock() {
        openPage();
        hear("""
                {"appointment": {"id": "a1", "kind": "test_drive", "at": "2026-11-21T10:00:00-06:00",
                  "branch": "Depot Street", "vehicle": "RAV4", "status": "booked"}}""");

        var card = page.locator("parley-chat .notice-card");
        assertThat(card).containsText("Test drive Booked");
        assertThat(card).containsText("Saturday, November 21, 2026 at 10:00");
        assertThat(card).containsText("RAV4 · Depot Street");
    }

    @Test
    void showsThatAPersonWasCalled() {
        openPage();
        hear("""
                {"handoff": {"state": "queued", "reference": "H-17"}}""");

        assertThat(page.getByText("A team member has been asked to join.")).isVisible();
        assertThat(page.getByText("Reference H-17")).isVisible();
    }

    @Test
    void showsWhatStandsUnchangedOnlyOnce() {
        openPage();
        hear("""
                {"handoff": {"state": "queued", "reference": "H-17"}}""");
        server.next(Answer.reply("Still looking.", """
                {"handoff": {"state": "queued", "reference": "H-17"}}"""));
        say("And?");
        assertThat(messages("assistant").last()).hasText("Still looking.");

        assertThat(page.locator("parley-chat .notice-card")).hasCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src=x onerror=alert(1)>",
                "<script>alert(1)</script>",
                "</div></parley-chat><h1>gone</h1>",
                "<a href='javascript:alert(1)'>press</a>",
                "{{constructor.constructor('alert(1)')()}} ${1+1} `x` \\u0000",
                "javascript:alert(1) data:text/html,<b>x</b>"
            })
    void showsHostileTextLiterally(String hostile) {
        openPage();
        server.next(Answer.reply(hostile, """
                {"sources": [{"title": %1$s, "url": %1$s}],
                 "quick_replies": [%1$s],
                 "list": {"match": "exact", "total": 1, "items": [
                   {"position": 1, "name": %1$s, "availability": {"status": %1$s}}]},
                 "appointment": {"kind": %1$s, "at": %1$s, "branch": %1$s, "status": %1$s}}""".formatted(new JsonMapper().writeValueAsString(hostile))));
        say(hostile);

        assertThat(messages("customer")).hasText(hostile);
        assertThat(messages("assistant")).hasText(hostile);
        assertThat(page.locator("parley-chat .quick-replies button")).hasText(hostile);
        assertThat(page.locator("parley-chat .list .name")).hasText(hostile);
        assertThat(page.locator("parley-chat").locator("img, script, h1, b, .message a"))
                .hasCount(0);
    }

    @Test
    void linksWebAddressesInText() {
        openPage();
        server.next(
                Answer.reply("See https://shop.example/a?b=1&c=2. Or ftp://shop.example/x, (http://shop.example)!"));
        say("Where?");

        var links = messages("assistant").locator("a");
        assertThat(links).hasText(new String[] {"https://shop.example/a?b=1&c=2", "http://shop.example"});
    }

    @Test
    void sendsRequestsToItsOwnServerOnly() {
        var requested = new ArrayList<String>();
        page.onRequest(request -> requested.add(request.url()));
        openPage();
        sayAndHear("Hello", "Good morning.");

        assertThat(requested).isNotEmpty().allMatch(url -> url.startsWith(server.url("/")));
    }

    @Test
    void breaksNoContentSecurityPolicy() {
        var errors = new ArrayList<String>();
        page.onConsoleMessage(message -> errors.add(message.text()));
        page.onPageError(errors::add);
        openPage();
        sayAndHear("Hello", "Good morning.");

        assertThat(errors).isEmpty();
    }

    private void hear(String others) {
        server.next(Answer.reply("Here it is.", others));
        say("Show me");
        assertThat(messages("assistant")).hasText("Here it is.");
    }
}
