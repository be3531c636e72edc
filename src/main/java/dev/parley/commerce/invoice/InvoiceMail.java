package dev.parley.commerce.invoice;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.OutboundMessage.Attachment;
import dev.parley.shared.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** Writes the e-mail that brings an invoice. */
@Component
class InvoiceMail {

    private final Wording wording;
    private final ITemplateEngine templates;

    InvoiceMail(Wording wording, ITemplateEngine templates) {
        this.wording = wording;
        this.templates = templates;
    }

    /**
     * Empty when the buyer gave no address.
     *
     * @param again how often it was asked for once more
     */
    Optional<OutboundMessage> of(Invoice invoice, byte[] pdf, int again) {
        String to = invoice.buyer().email();
        if (to == null) {
            return Optional.empty();
        }
        InvoiceWords words = new InvoiceWords(wording, invoice.language(), invoice.region());
        String subject = subject(invoice, words);
        List<String> paragraphs = paragraphs(invoice, words);
        return Optional.of(new OutboundMessage(
                invoice.isCreditNote() ? "credit_note" : "invoice",
                "email",
                to,
                subject,
                String.join("\n\n", paragraphs) + "\n" + invoice.seller().name() + "\n",
                html(invoice, subject, paragraphs),
                List.of(new Attachment(invoice.number() + ".pdf", "application/pdf", pdf)),
                replies(invoice),
                null,
                "invoice:" + invoice.id() + (again == 0 ? "" : ":" + again),
                null));
    }

    private static String subject(Invoice invoice, InvoiceWords words) {
        String key = invoice.isCreditNote() ? "mail.subject.credit" : "mail.subject";
        return words.say(
                key,
                Map.of("number", invoice.number(), "seller", invoice.seller().name()));
    }

    private static List<String> paragraphs(Invoice invoice, InvoiceWords words) {
        List<String> paragraphs = new ArrayList<>();
        Party buyer = invoice.buyer();
        String name = buyer.person() == null ? buyer.name() : buyer.person();
        paragraphs.add(
                name.isBlank() || name.contains("@")
                        ? words.say("mail.hello.nameless")
                        : words.say("mail.hello", Map.of("name", name)));
        String amount = words.amount(invoice.total());
        Map<String, String> facts =
                Map.of("order", invoice.orderNumber(), "number", invoice.number(), "amount", amount);
        Invoice.Reference corrects = invoice.corrects();
        if (corrects == null) {
            paragraphs.add(words.say("mail.text", facts));
            paragraphs.add(words.say("mail.due", Map.of("date", words.date(invoice.dueOn()))));
        } else {
            paragraphs.add(words.say(
                    "mail.text.credit",
                    Map.of(
                            "order",
                            invoice.orderNumber(),
                            "number",
                            invoice.number(),
                            "amount",
                            amount,
                            "invoice",
                            corrects.number())));
        }
        paragraphs.add(words.say("mail.close"));
        return paragraphs;
    }

    private String html(Invoice invoice, String subject, List<String> paragraphs) {
        Context context = new Context(
                invoice.language().locale(),
                Map.of(
                        "language",
                        invoice.language().code(),
                        "subject",
                        subject,
                        "paragraphs",
                        paragraphs,
                        "seller",
                        invoice.seller()));
        return templates.process("mail/invoice", context);
    }

    private static Map<String, String> replies(Invoice invoice) {
        String email = invoice.seller().email();
        return email == null ? Map.of() : Map.of("Reply-To", email);
    }
}
