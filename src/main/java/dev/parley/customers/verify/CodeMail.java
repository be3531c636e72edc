package dev.parley.customers.verify;

import dev.parley.conversation.message.OutboundMessage;
import dev.parley.conversation.message.Outbox;
import dev.parley.identity.Contact;
import dev.parley.shared.Language;
import dev.parley.shared.Wording;
import dev.parley.tenancy.TenantContext;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The e-mail that brings a code. */
@Component
class CodeMail {

    private static final String KIND = "verification_code";

    private final Outbox outbox;
    private final Wording wording;

    CodeMail(Outbox outbox, Wording wording) {
        this.outbox = outbox;
        this.wording = wording;
    }

    void send(UUID id, Contact contact, String digits, Language spoken) {
        Language language = Objects.requireNonNullElse(contact.language(), spoken);
        Map<String, String> facts = Map.of("business", TenantContext.current().name(), "code", digits);
        outbox.put(new OutboundMessage(
                KIND,
                "email",
                Objects.requireNonNull(contact.email()),
                wording.say(language, "customers.code.subject", facts),
                wording.say(language, "customers.code.mail", facts),
                null,
                List.of(),
                Map.of(),
                null,
                KIND + ":" + id,
                null));
    }
}
