package dev.parley.channels.delivery;

import dev.parley.compliance.OptOutLinks;
import dev.parley.compliance.OptOutLinks.Link;
import dev.parley.conversation.message.OutboundMessage;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Gives every message that can be opted out of the way to do so: headers for mail programs, a link for people. */
@Component
class OptOutFooter {

    private static final String END = "</body>";

    private final OptOutLinks links;

    OptOutFooter(OptOutLinks links) {
        this.links = links;
    }

    OutboundMessage under(OutboundMessage message) {
        return links.link(message.kind(), message.channel(), message.to())
                .map(link -> with(link, message))
                .orElse(message);
    }

    private static OutboundMessage with(Link link, OutboundMessage message) {
        Map<String, String> headers = new LinkedHashMap<>(message.headers());
        headers.put("List-Unsubscribe", "<" + link.url() + ">");
        headers.put("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        return new OutboundMessage(
                message.kind(),
                message.channel(),
                message.to(),
                message.subject(),
                message.text().stripTrailing() + "\n\n-- \n" + link.sentence() + "\n" + link.url() + "\n",
                html(link, message.html()),
                message.attachments(),
                headers,
                message.secret(),
                message.dedupeKey(),
                message.orderKey());
    }

    private static @Nullable String html(Link link, @Nullable String html) {
        if (html == null) {
            return null;
        }
        String footer = "<p lang=\"" + link.language().code() + "\">" + HtmlUtils.htmlEscape(link.sentence())
                + " <a href=\"" + HtmlUtils.htmlEscape(link.url().toString()) + "\">"
                + HtmlUtils.htmlEscape(link.label()) + "</a></p>";
        int end = html.lastIndexOf(END);
        return end < 0 ? html + footer : html.substring(0, end) + footer + html.substring(end);
    }
}
