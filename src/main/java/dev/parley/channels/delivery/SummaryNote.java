package dev.parley.channels.delivery;

import dev.parley.conversation.Summaries;
import dev.parley.conversation.message.OutboundMessage;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.util.HtmlUtils;

/** Puts what a model makes of a conversation into the e-mail about it, once, before its first attempt. */
@Component
class SummaryNote {

    private static final String LABEL = "Summary by the assistant: ";
    private static final String ROW =
            "<tr><td style=\"padding:4px 28px 8px\"><strong>Summary by the assistant:</strong> ";

    private final Summaries summaries;
    private final OutboxRepository repository;
    private final TransactionTemplate transaction;

    SummaryNote(Summaries summaries, OutboxRepository repository, PlatformTransactionManager transactions) {
        this.summaries = summaries;
        this.repository = repository;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** The message as it goes out; the same when no summary is wanted. */
    KeptMessage added(KeptMessage kept) {
        OutboundMessage message = kept.message();
        String conversation = message.headers().get(OutboundMessage.SUMMARISED);
        if (conversation == null) {
            return kept;
        }
        Map<String, String> headers = new HashMap<>(message.headers());
        headers.remove(OutboundMessage.SUMMARISED);
        Optional<String> summary = summaries.of(UUID.fromString(conversation));
        OutboundMessage reworded = summary.map(
                        said -> message.with(text(message.text(), said), html(message.html(), said), headers))
                .orElseGet(() -> message.with(message.text(), message.html(), headers));
        transaction.executeWithoutResult(status -> repository.reworded(kept.id(), reworded));
        return new KeptMessage(kept.id(), reworded, kept.attempts());
    }

    private static String text(String text, String summary) {
        int paragraph = text.indexOf("\n\n");
        return paragraph < 0
                ? text + "\n\n" + LABEL + summary
                : text.substring(0, paragraph + 2) + LABEL + summary + "\n\n" + text.substring(paragraph + 2);
    }

    private static @Nullable String html(@Nullable String html, String summary) {
        return html == null
                ? null
                : html.replace(
                        OutboundMessage.PLACE_OF_SUMMARY, ROW + HtmlUtils.htmlEscape(summary, "UTF-8") + "</td></tr>");
    }
}
