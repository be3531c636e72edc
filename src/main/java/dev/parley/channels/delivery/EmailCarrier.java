package dev.parley.channels.delivery;

import dev.parley.conversation.message.OutboundMessage;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * E-mail by the configured mail server. Where none is configured, the message stays in the log and counts as sent by
 * {@code log}.
 */
@Component
class EmailCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(EmailCarrier.class);
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

    private final @Nullable JavaMailSender sender;
    private final String from;
    private final Clock clock;

    EmailCarrier(
            ObjectProvider<JavaMailSender> sender,
            @Value("${parley.mail.from:parley@localhost}") String from,
            Clock clock) {
        this.sender = sender.getIfAvailable();
        this.from = from;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public Delivery carry(KeptMessage kept) {
        if (hasControl(kept.message())) {
            return new Delivery.Refused("a header holds a line break or another control character");
        }
        if (!isAddress(kept.message().to())) {
            return new Delivery.Refused("the recipient is not an e-mail address");
        }
        if (sender == null) {
            log.info("No mail server is configured; message {} stays in the log", kept.id());
            return new Delivery.Sent("log");
        }
        return send(sender, kept);
    }

    private Delivery send(JavaMailSender server, KeptMessage kept) {
        try {
            server.send(mime(server, kept));
            return new Delivery.Sent(channel());
        } catch (MessagingException malformed) {
            return new Delivery.Refused(reason(malformed));
        } catch (MailSendException failed) {
            return refused(failed) ? new Delivery.Refused(reason(failed)) : new Delivery.TryLater(reason(failed), null);
        } catch (MailException unavailable) {
            return new Delivery.TryLater(reason(unavailable), null);
        }
    }

    private MimeMessage mime(JavaMailSender server, KeptMessage kept) throws MessagingException {
        OutboundMessage message = kept.message();
        MimeMessage mime = server.createMimeMessage();
        MimeMessageHelper helper = new MimeMessageHelper(
                mime, message.html() != null || !message.attachments().isEmpty(), StandardCharsets.UTF_8.name());
        helper.setFrom(from);
        helper.setTo(message.to());
        helper.setSubject(message.subject());
        helper.setSentDate(Date.from(clock.instant()));
        if (message.html() == null) {
            helper.setText(message.text());
        } else {
            helper.setText(message.text(), message.html());
        }
        for (OutboundMessage.Attachment file : message.attachments()) {
            helper.addAttachment(file.name(), new ByteArrayResource(file.content()), file.mediaType());
        }
        for (Map.Entry<String, String> header : message.headers().entrySet()) {
            mime.setHeader(header.getKey(), header.getValue());
        }
        // The same for every attempt, so that a repeat after a crash is recognisable.
        mime.setHeader("Message-ID", "<" + kept.id() + "@" + from.substring(from.indexOf('@') + 1) + ">");
        return mime;
    }

    private static boolean hasControl(OutboundMessage message) {
        return CONTROL.matcher(message.to()).find()
                || CONTROL.matcher(message.subject()).find()
                || message.headers().entrySet().stream()
                        .anyMatch(header -> CONTROL.matcher(header.getKey() + header.getValue())
                                .find());
    }

    private static boolean isAddress(String to) {
        try {
            InternetAddress[] addresses = InternetAddress.parse(to, true);
            return addresses.length == 1 && to.indexOf('@') > 0;
        } catch (AddressException malformed) {
            return false;
        }
    }

    /** The server knows the recipient for good as one it does not take (a 5xx answer). */
    private static boolean refused(MailSendException failed) {
        return failed.getFailedMessages().values().stream().anyMatch(cause -> {
            String said = String.valueOf(cause.getMessage());
            return cause instanceof SendFailedException && said.matches("(?s).*\\b55[0-9][ -].*");
        });
    }

    private static String reason(Exception failed) {
        Throwable root = failed;
        if (failed instanceof MailSendException sending
                && !sending.getFailedMessages().isEmpty()) {
            root = sending.getFailedMessages().values().iterator().next();
        }
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = root.getClass().getSimpleName() + ": " + root.getMessage();
        return text.length() > 300 ? text.substring(0, 300) : text;
    }
}
