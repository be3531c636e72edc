package dev.parley.channels.widget;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WidgetConversationTests extends BrowserTest {

    @Test
    void showsWhatWasSaidAndTheReply() {
        openPage();
        sayAndHear("Hello\nis anybody there?", "Good morning.\nYes, I am here.");

        assertThat(messages("customer")).hasText("Hello\nis anybody there?");
        assertThat(messages("assistant")).hasText("Good morning.\nYes, I am here.");
        assertThat(input()).hasValue("");
        assertThat(server.calls).singleElement().satisfies(call -> {
            assertThat(call.path()).isEqualTo("/api/v1/chat/stream");
            assertThat(call.key()).isNull();
            assertThat(call.body().get("page_url").asString()).isEqualTo(server.url("/"));
        });
    }

    @Test
    void showsTheReplyWhileItIsWritten() {
        openPage();
        server.holdReplies();
        server.next(Answer.reply("First words and the others later."));
        say("Tell me");

        assertThat(messages("assistant")).hasText("First words ");
        assertThat(log()).hasAttribute("aria-busy", "true");

        server.goOn();
        assertThat(messages("assistant")).hasText("First words and the others later.");
        assertThat(log()).not().hasAttribute("aria-busy", "true");
    }

    @Test
    void sendsNothingWhileAReplyIsWritten() {
        openPage();
        server.holdReplies();
        server.next(Answer.reply("A reply in two parts."));
        say("One");
        assertThat(messages("assistant")).hasText("A reply in t");
        input().fill("Two");
        input().press("Enter");
        server.goOn();

        assertThat(messages("assistant")).hasText("A reply in two parts.");
        assertThat(input()).hasValue("Two");
        assertThat(server.calls).hasSize(1);
    }

    @Test
    void staysInTheSessionAndNamesTheKey() {
        openShop();
        sayAndHear("One", "First reply");
        sayAndHear("Two", "Second reply");

        assertThat(server.calls).extracting(ContractServer.Call::key).containsOnly("pk_shop");
        assertThat(server.calls).extracting(ContractServer.Call::session).containsExactly(null, server.onlySession());
        assertThat(server.calls).extracting(ContractServer.Call::messageId).doesNotHaveDuplicates();
    }

    @Test
    void remembersTheConversationAfterAReload() {
        openPage();
        sayAndHear("Do you have a Civic?", "Yes, two of them.");
        page.reload();

        assertThat(messages("customer")).hasText("Do you have a Civic?");
        assertThat(messages("assistant")).hasText("Yes, two of them.");
        sayAndHear("And a Jazz?", "Not now.");
        assertThat(server.calls.getLast().session()).isEqualTo(server.onlySession());
    }

    @Test
    void remembersMoreThanOnePageOfMessages() {
        openPage();
        sayAndHear("Hello", "Good morning.");
        for (var i = 1; i <= 120; i++) {
            server.append(server.onlySession(), "assistant", "Line " + i);
        }
        page.reload();

        assertThat(messages("assistant")).hasCount(121);
        assertThat(messages("assistant").last()).hasText("Line 120");
    }

    @Test
    void startsAnewWhenTheServerForgotTheSession() {
        openPage();
        sayAndHear("Hello", "Good morning.");
        server.forgetSessions();
        page.reload();

        assertThat(page.getByText("How can I help?")).isVisible();
        sayAndHear("Hello again", "Good afternoon.");
        assertThat(server.calls.getLast().session()).isNull();
    }

    @Test
    void fallsBackToThePlainRequest() {
        openPage();
        server.next(new Answer.NoStream(Answer.reply("In one piece.")));
        say("Hello");

        assertThat(messages("assistant")).hasText("In one piece.");
        assertThat(server.calls)
                .extracting(ContractServer.Call::path)
                .containsExactly("/api/v1/chat/stream", "/api/v1/chat");
    }

    @Test
    void asksAgainUnderTheSameIdWhenAStreamBreaks() {
        openPage();
        server.next(new Answer.Cut("Half a "));
        server.next(Answer.reply("Half a sentence is not enough."));
        say("Hello");

        assertThat(messages("assistant")).hasText("Half a sentence is not enough.");
        assertThat(server.calls)
                .extracting(ContractServer.Call::messageId)
                .hasSize(2)
                .containsOnly(server.calls.getFirst().messageId());
    }

    @Test
    void offersToRetryWhatFailed() {
        openPage();
        server.next(new Answer.Refusal(500, Map.of()));
        say("Is it open on Sunday?");
        assertThat(page.getByText("could not be answered")).isVisible();

        server.next(Answer.reply("Closed on Sunday."));
        button("Try again").click();

        assertThat(messages("assistant")).hasText("Closed on Sunday.");
        assertThat(messages("customer")).hasCount(1);
        assertThat(page.getByText("could not be answered")).hasCount(0);
        assertThat(server.calls.getLast().messageId())
                .isEqualTo(server.calls.getFirst().messageId());
    }

    @Test
    void saysWhenToTryAgainAfterTooManyMessages() {
        page.clock().install();
        openPage();
        server.next(new Answer.Refusal(429, Map.of("Retry-After", "30")));
        say("Hello");

        assertThat(page.getByText("try again in 30 seconds")).isVisible();
        assertThat(button("Try again")).isDisabled();
        page.clock().fastForward(31_000);
        assertThat(button("Try again")).isEnabled();
    }

    @Test
    void hearsAHumanAgent() {
        openPage();
        sayAndHear("A person, please", "One moment.");
        server.awaitListener();
        server.tell("typing", Map.of("role", "agent"));
        assertThat(page.locator("parley-chat .dots")).isVisible();

        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "Hi, this is Renata."));

        assertThat(messages("agent")).hasText("Hi, this is Renata.");
        assertThat(page.locator("parley-chat .message.agent > .label")).hasText("Team member");
    }

    @Test
    void showsOwnMessagesOnceThoughTheyComeBackLive() {
        openPage();
        sayAndHear("Hello", "Good morning.");
        server.awaitListener();
        server.repeatLive();
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "The end."));

        assertThat(messages("agent")).hasText("The end.");
        assertThat(messages("customer")).hasCount(1);
        assertThat(messages("assistant")).hasCount(1);
    }

    @Test
    void countsWhatAnAgentSaysWhileTheChatIsClosed() {
        openShop();
        sayAndHear("A person, please", "One moment.");
        server.awaitListener();
        page.keyboard().press("Escape");
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "Hello?"));

        assertThat(launcher()).hasAttribute("aria-label", "Open chat, 1 unread");
        launcher().click();
        assertThat(launcher()).hasAttribute("aria-label", "Close chat");
    }

    @Test
    void opensAtTheLatestMessage() {
        openShop();
        for (var i = 1; i <= 8; i++) {
            sayAndHear("Question " + i, "A reply of some length, number " + i);
        }
        page.reload();
        launcher().click();

        assertThat(messages("assistant").last()).isInViewport();
        assertThat(button("Latest messages")).isHidden();
    }

    @Test
    void leavesAReaderAloneAndOffersTheLatestMessages() {
        openPage();
        for (var i = 1; i <= 12; i++) {
            sayAndHear("Question " + i, "A reply of some length, number " + i);
        }
        log().evaluate("log => log.scrollTop = 0");
        button("Latest messages").waitFor();
        server.awaitListener();
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "The end."));
        assertThat(messages("agent")).not().isInViewport();

        button("Latest messages").click();
        assertThat(messages("agent")).isInViewport();
    }

    @Test
    void saysWhetherAPersonOrTheAssistantSpeaks() {
        openPage();
        sayAndHear("A person, please", "One moment.");
        var role = page.locator("parley-chat header p");
        assertThat(role).hasText("AI assistant");
        server.awaitListener();
        server.tell("message", Map.of("message_id", "a1", "role", "agent", "text", "Hi, this is Renata."));

        assertThat(role).hasText("Team member");
        assertThat(page.getByText("You are talking to an AI assistant.")).hasCount(0);
        sayAndHear("Thanks", "You are welcome.");
        assertThat(role).hasText("AI assistant");
    }

    @Test
    void tellsThatTheConnectionIsLostAndCatchesUp() {
        openPage();
        sayAndHear("Hello", "Good morning.");
        server.awaitListener();
        visitor.setOffline(true);
        assertThat(page.getByText("Connection lost")).isVisible();

        server.append(server.onlySession(), "agent", "Said meanwhile.");
        visitor.setOffline(false);

        assertThat(messages("agent")).hasText("Said meanwhile.");
        assertThat(page.getByText("Connection lost")).hasCount(0);
        assertThat(messages("assistant")).hasCount(1);
    }

    @Test
    void sendsAQuickReply() {
        openPage();
        server.next(Answer.reply("Shall I book it?", "{\"quick_replies\": [\"Yes, book it\", \"No\"]}"));
        say("Test drive");
        button("Yes, book it").click();

        assertThat(messages("assistant").last()).hasText("You said: Yes, book it");
        assertThat(messages("customer").last()).hasText("Yes, book it");
        assertThat(button("No")).hasCount(0);
        assertThat(server.calls.getLast().text()).isEqualTo("Yes, book it");
    }

    @ParameterizedTest
    @CsvSource({
        "en-GB,Write a message",
        "es-MX,Escriba un mensaje",
        "fr-CA,Écrivez un message",
        "hi-IN,संदेश लिखें",
        "mr-IN,संदेश लिहा",
        "gu-IN,સંદેશ લખો",
        "de-DE,Write a message"
    })
    void speaksTheVisitorsLanguage(String locale, String placeholder) {
        become(new NewContextOptions().setLocale(locale));
        openShop();

        assertThat(input()).hasAttribute("placeholder", placeholder);
    }

    @Test
    void followsTheLanguageOfTheReply() {
        openPage();
        server.next(Answer.reply("Bilkul, aa jaiye.", "{\"language\": \"hi-Latn\"}"));
        say("kal aa sakta hoon?");

        assertThat(input()).hasAttribute("placeholder", "Message likhein");
        assertThat(page.locator("parley-chat .message.assistant")).hasAttribute("lang", "hi-Latn");
    }
}
